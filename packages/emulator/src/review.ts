import type { HubState } from './state/hub-state.ts';
import { type ReviewEdit, type StoredRun, stateOf } from './state/run.ts';

/** Who reviews. */
export interface ReviewOptions {
  /**
   * User ID for the edit history.
   *
   * @default `sam.lee`
   */
  reviewer?: string;
}

/** Completes the review of a run that has stopped at a checkpoint. */
export function reviewRun(
  hub: HubState,
  runId: string,
  edits: readonly ReviewEdit[] = [],
  { reviewer = 'sam.lee' }: ReviewOptions = {},
): void {
  const run = find(hub, runId);
  const now = hub.clock.now();
  const { status } = stateOf(run, now);
  if (status !== 'STOPPED_AT_CHECKPOINT') {
    throw new Error(`Run ${runId} is ${status}: only one stopped at a checkpoint can be reviewed.`);
  }
  const doneMs = now + hub.settings.runDuration.afterReviewMs;
  run.review = { reviewer, edits: structuredClone(edits), atMs: now, doneMs };
  hub.runs.changed(run);
}

/** Cancels a run that is not over. */
export function cancelRun(hub: HubState, runId: string): void {
  const run = find(hub, runId);
  const now = hub.clock.now();
  const { status, finishedMs } = stateOf(run, now);
  if (finishedMs !== undefined) throw new Error(`Run ${runId} is over: ${status}.`);
  run.cancelledMs = now;
  hub.runs.changed(run);
}

function find(hub: HubState, runId: string): StoredRun {
  const run = hub.runs.find(runId);
  if (!run) throw new Error(`There is no run ${runId}.`);
  return run;
}
