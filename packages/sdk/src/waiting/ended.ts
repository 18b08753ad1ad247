import { JobFailedError, RunFailedError, RunNeedsReviewError } from '../errors.ts';
import type { Job, Run } from '../generated/schema.ts';
import { remarkOf } from '../paging/remark.ts';

/** The error for a run that ended without results. */
export function runFailed(run: Run): RunFailedError {
  const message =
    run.status === 'CANCELLED'
      ? `Run ${run.id} was cancelled${remarkOf(run.msg)} If the results are still needed, start it again.`
      : `Run ${run.id} ended as ${run.status}${remarkOf(run.msg)} Look at its input and at the app before you start it again, since each run is billed.`;
  return new RunFailedError(run, message);
}

/** The error for a run that waits for a person. */
export function needsReview(run: Run): RunNeedsReviewError {
  const message =
    `Run ${run.id} stopped for a review (${run.status})${remarkOf(run.msg)} ` +
    'Review it in AI Hub, then wait for it again; or wait through the review with waitThroughReview: true.';
  return new RunNeedsReviewError(run, message);
}

/** The error for a job that did not do what it was to do. */
export function jobFailed(jobId: string, job: Job): JobFailedError {
  const message =
    `Job ${jobId} ended as ${job.state}${remarkOf(job.message)} ` +
    'What it was to delete may still be there, in whole or in part: look, and delete it again.';
  return new JobFailedError(jobId, job, message);
}
