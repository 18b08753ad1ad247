import { NotFoundError, WaitTimeoutError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { aFlag, extend, oneOf, type Rules } from '../options/check-options.ts';
import { checkObject } from '../paging/items.ts';
import { needsReview, runFailed } from './ended.ts';
import { checkWaitOptions, type WaitOptions, waitRules } from './options.ts';
import { runOutcome } from './outcome.ts';
import type { Decision, PollTarget } from './poll-target.ts';
import { isSame } from './same.ts';
import { describeUnfinished } from './unfinished.ts';

/** Settings of a wait for a run. */
export interface RunWaitOptions extends WaitOptions<Run> {
  /**
   * `complete`: only `COMPLETE` resolves. `settled`: a run that failed, was cancelled or needs a
   * review resolves too; look at its `status`.
   *
   * @default 'complete'
   */
  until?: 'complete' | 'settled' | undefined;
  /**
   * Goes on waiting while a person reviews the run; mind `timeoutMs`.
   *
   * @default false
   */
  waitThroughReview?: boolean | undefined;
}

const runWaitRules: Rules = /* @__PURE__ */ extend(waitRules, {
  until: oneOf('complete', 'settled'),
  waitThroughReview: aFlag,
});

/** Checks the options of `runs.wait`; gives the deadline, in milliseconds from now. */
export function checkRunWaitOptions(options: RunWaitOptions): number {
  return checkWaitOptions('runs.wait', options, runWaitRules);
}

/** When a run started, in milliseconds since 1970; `undefined` when it does not say so. */
export function startedMsOf({ start_timestamp: at }: Run): number | undefined {
  return typeof at === 'bigint' && at > 0n ? Number(at / 1_000_000n) : undefined;
}

/** What a scheduler needs to know about runs. */
export function runTarget(get: PollTarget<Run>['get']): PollTarget<Run> {
  return {
    kind: 'run',
    statusOf: ({ status }) => status,
    get: async (id, options) => checkObject('getRunStatus', await get(id, options)),
    startedMs: startedMsOf,
    differs: (a, b) =>
      !isSame([a.status, a.msg, a.finish_timestamp], [b.status, b.msg, b.finish_timestamp]),
    timeoutError: (wait) => {
      const { id, last: run, error } = wait;
      const advice = run
        ? ' It goes on by itself: wait for it again with aihub.runs.wait, with a longer timeoutMs; do not start it again.'
        : ' Ask for it with aihub.runs.get before you start it again.';
      return new WaitTimeoutError(
        describeUnfinished(`Run ${id}`, run?.status, wait) + (wait.isMissing ? '' : advice),
        { run },
        error,
      );
    },
    goneError: (id, { status }, error) =>
      new NotFoundError(
        `Run ${id} was ${status} and is gone: it was deleted while it was waited for. ${error.message}`,
        error,
        error,
      ),
  };
}

/** The acceptor of `runs.wait`. */
export function acceptRun(run: Run, { until, waitThroughReview }: RunWaitOptions): Decision<Run> {
  const outcome = runOutcome(run);
  if (outcome === undefined || (outcome === 'review' && waitThroughReview)) return undefined;
  if (outcome === 'done' || until === 'settled') return { resolve: run };
  return { reject: outcome === 'review' ? needsReview(run) : runFailed(run) };
}
