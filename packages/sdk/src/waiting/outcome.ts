import type { Job, JobState, KnownRunStatus, Run } from '../generated/schema.ts';

/** What a status means to a wait: it is done, it has failed, or it needs a person. */
export type Outcome = 'done' | 'failed' | 'review';

/** Every documented status stands here, or it does not compile; an unknown one is waited through. */
const ofRun: Record<KnownRunStatus, Outcome | undefined> = {
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

const runOutcomes: ReadonlyMap<unknown, Outcome | undefined> = /* @__PURE__ */ new Map(
  Object.entries(ofRun),
);
const jobOutcomes: ReadonlyMap<unknown, Outcome | undefined> = /* @__PURE__ */ new Map(
  Object.entries(ofJob),
);

/** The statuses that can end a wait. */
export const endingStatuses: readonly KnownRunStatus[] = /* @__PURE__ */ (
  Object.keys(ofRun) as KnownRunStatus[]
).filter((status) => ofRun[status]);

/** `undefined` while the run goes on. */
export function runOutcome({ status }: Run): Outcome | undefined {
  return runOutcomes.get(status);
}

/** `undefined` while the job goes on. */
export function jobOutcome({ state }: Job): Outcome | undefined {
  return jobOutcomes.get(state);
}
