/** How a run is submitted once. */
export interface SubmitSettings {
  /**
   * Your name for this submission, e.g. the ID of the job in your queue: visible ASCII characters
   * without spaces. It travels as a tag of the run, `idempotency-key:…`, within the 500 characters
   * that all tags have together. One key is for one submission, whatever app or deployment it goes
   * to. Without it nothing is looked up, and nothing sent twice.
   */
  idempotencyKey?: string | undefined;
  /**
   * Whether this key may have been sent before: a queue's second attempt, a restart. Then the run
   * is looked for first.
   *
   * `true`: at any time within the last 24 hours; it is looked for during `settleMs`. A `Date` says
   * when it was sent **last**, as `onSend` has told: one look is enough when that is longer ago than
   * `settleMs`; else it is looked for during what is left of it. The time at which a job was created
   * is not that time. Up to 5 minutes in the future counts as now; more is an error.
   *
   * @default false
   */
  mayHaveBeenSent?: boolean | Date | undefined;
  /**
   * Called before each request that may start the run, and awaited: store the time where the next
   * attempt finds it, to be given as `mayHaveBeenSent`. If it throws, nothing is sent.
   */
  onSend?: ((at: Date) => unknown) | undefined;
  /**
   * How long a run that was started may take to show in the list of runs, in milliseconds. For so
   * long is it looked for before anything is sent again.
   *
   * @default 30_000
   */
  settleMs?: number | undefined;
  /** Ends the submission; the promise rejects with `signal.reason`, and a run may be there. */
  signal?: AbortSignal | undefined;
  /** Budget of each request in milliseconds, those of the search included. */
  timeoutMs?: number | undefined;
  /**
   * How often the run may be sent again after all that looking, and a request of the search after a
   * failure.
   *
   * @default 3
   */
  maxRetries?: number | undefined;
}
