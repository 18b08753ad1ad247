import type { Job, JobState, Run, RunStatus } from '../generated/schema.ts';

/** What a status means to those who wait: it is done, it has failed, or it waits for a person. */
export type Outcome = 'done' | 'failed' | 'review';

/** Every documented status stands here, or it does not compile; an unknown one is waited through. */
const ofRun: Record<RunStatus, Outcome | undefined> = {
  RUNNING: undefined,
  PAUSED: undefined,
  STOPPED_AT_CHECKPOINT: 'review',
  COMPLETE: 'done',
  FAILED: 'failed',
  CANCELLED: 'failed',
};

const ofJob: Record<JobState, Outcome | undefined> = {
  PENDING: undefined,
  RUNNING: undefined,
  COMPLETE: 'done',
  FAILED: 'failed',
  CANCELLED: 'failed',
};

const runStatuses = Object.entries(ofRun);
const runOutcomes: ReadonlyMap<unknown, Outcome | undefined> = new Map(runStatuses);
const jobOutcomes: ReadonlyMap<unknown, Outcome | undefined> = new Map(Object.entries(ofJob));

/** `undefined` while the run goes on. */
export function runOutcome({ status }: Run): Outcome | undefined {
  return runOutcomes.get(status);
}

/** `undefined` while the job goes on. */
export function jobOutcome({ state }: Job): Outcome | undefined {
  return jobOutcomes.get(state);
}

/** Statuses that can end a wait. */
export const endingStatuses: readonly string[] = statuses((outcome) => outcome !== undefined);

/** Statuses of runs that are not over; a review goes on some day. */
export const openStatuses: readonly string[] = statuses(
  (outcome) => outcome === undefined || outcome === 'review',
);

function statuses(test: (outcome: Outcome | undefined) => boolean): string[] {
  return runStatuses.filter(([, outcome]) => test(outcome)).map(([status]) => status);
}
