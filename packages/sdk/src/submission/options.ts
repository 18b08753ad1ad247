import type { CallOptions } from '../operation.ts';
import { callRules } from '../options/call-rules.ts';
import { aFunction, anything, extend, type Rules } from '../options/check-options.ts';
import { duration } from '../options/duration.ts';

/** Settings of a call that starts a run, and how its run is started once. */
export interface SubmitOptions extends CallOptions {
  /**
   * Your name for this submission, e.g. the ID of the job in your queue: visible ASCII characters
   * without spaces. It travels as a tag of the run, `idempotency-key:…`, within the 500 characters
   * that all tags have together. One key is for one submission, whatever app or deployment it goes
   * to. Without it nothing is looked up, and nothing sent twice.
   *
   * @default no key
   */
  idempotencyKey?: string | undefined;
  /**
   * Whether this key may have been sent before: a queue's second attempt, a restart. Then the run
   * is searched for first.
   *
   * `true`: at any time within the last 24 hours; the search lasts for `settleMs`. A `Date`: when it
   * was sent **last**, as `onSend` was given it. When that is longer ago than `settleMs`, one search
   * is enough; else the search lasts for what is left of it. Not the time at which a job was
   * created. Up to 5 minutes in the future counts as now; more is an error.
   *
   * @default false
   */
  mayHaveBeenSent?: boolean | Date | undefined;
  /**
   * Called before each request that may start the run, and awaited: store the time where the next
   * attempt finds it, and pass it as `mayHaveBeenSent`. If it throws, nothing is sent.
   *
   * @default no callback
   */
  onSend?: ((at: Date) => unknown) | undefined;
  /**
   * How long a run that was started may take to show in the list of runs, in milliseconds. For so
   * long it is searched for before anything is sent again.
   *
   * @default 30_000
   */
  settleMs?: number | undefined;
  /**
   * Ends the submission; the promise rejects with `signal.reason`, and a run may have been started.
   *
   * @default no signal
   */
  signal?: AbortSignal | undefined;
  /**
   * Time for each request in milliseconds, those of the search included.
   *
   * @default the client's
   */
  timeoutMs?: number | undefined;
  /**
   * How often the run may be sent again after searches that found none, and how often a request of
   * a search may be retried.
   *
   * @default 3
   */
  maxRetries?: number | undefined;
}

/** The key is looked at where it becomes a tag. */
export const submitRules: Rules = /* @__PURE__ */ extend(callRules, {
  idempotencyKey: anything,
  mayHaveBeenSent: (value) =>
    !(typeof value === 'boolean' || value instanceof Date) &&
    'a boolean, or the Date of the last sending',
  onSend: aFunction,
  settleMs: /* @__PURE__ */ duration({ zero: true }),
});
