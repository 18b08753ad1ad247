import { NotFoundError, RunFailedError, RunNeedsReviewError, WaitTimeoutError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import type { WaitOptions } from './options.ts';
import { runOutcome } from './outcome.ts';
import type { Subject, Verdict } from './subject.ts';
import { whyNot } from './trouble.ts';

/** Settings of a wait for a run. */
export interface RunWaitOptions extends WaitOptions<Run> {
  /**
   * `complete` (default): only `COMPLETE` resolves. `settled`: a run that failed, was cancelled or
   * needs a review resolves too; look at its `status`.
   */
  until?: 'complete' | 'settled' | undefined;
  /** Goes on waiting while a person reviews the run; mind `timeoutMs`. Default: false. */
  waitThroughReview?: boolean | undefined;
}

/** What runs are to a scheduler. */
export function runSubject(get: Subject<Run>['get']): Subject<Run> {
  return {
    get,
    startedMs: ({ start_timestamp: at }) => (at ? Number(at / 1_000_000n) : undefined),
    differs: (a, b) =>
      a.status !== b.status || a.msg !== b.msg || a.finish_timestamp !== b.finish_timestamp,
    timeoutError: (id, run, timeoutMs, why) =>
      new WaitTimeoutError(
        `Run ${id} ${run ? `was still ${run.status}` : 'had not been seen'} after timeoutMs, ${timeoutMs} ms.${whyNot(why)} ` +
          'It goes on by itself: wait for it again with aihub.runs.wait, with a longer timeoutMs; do not start it anew.',
        { run },
        why,
      ),
    goneError: (id, { status }, error) =>
      new NotFoundError(
        `Run ${id} was ${status} and is gone: it was deleted while it was waited for. ${error.message}`,
        error,
        error,
      ),
  };
}

/** What a look at a run means to one who waits with these options. */
export function judgeRun(run: Run, { until, waitThroughReview }: RunWaitOptions): Verdict<Run> {
  const outcome = runOutcome(run);
  if (outcome === undefined || (outcome === 'review' && waitThroughReview)) return undefined;
  if (outcome === 'done' || until === 'settled') return { resolve: run };
  return { reject: new (outcome === 'review' ? RunNeedsReviewError : RunFailedError)(run) };
}
