/** What traces and metrics are made of: types only. `otel()` of `@org/aihub-sdk/otel` implements them. */

/** The operation of a call. */
export interface ObservedOperation {
  /** The operationId, e.g. `getRunStatus`. */
  readonly operationId: string;
  readonly method: string;
  /** Path template, e.g. `/v2/apps/runs/{run_id}`; `undefined` for a path of the caller's (`aihub.fetch`). */
  readonly template: string | undefined;
  /** Root of the API, without a slash at the end. */
  readonly apiRoot: string;
}

/** How an attempt ended. */
export interface AttemptEnd {
  /** The response's status; `undefined` if none came. */
  readonly status: number | undefined;
  /** The server's ID of the request (`x-request-id`). */
  readonly requestId: string | undefined;
  /** The name of the error, e.g. `ConnectionError`; `undefined` on success. */
  readonly error: string | undefined;
}

/** One attempt that is under way. */
export interface AttemptTrace {
  /** Sent with the request, e.g. `traceparent`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sends the request in the context of the attempt. */
  run<T>(send: () => Promise<T>): Promise<T>;
  end(how: AttemptEnd): void;
}

/** One call that is under way. */
export interface CallTrace {
  /** @param number - Counts from 1; a poll counts those before it that failed. */
  attempt(number: number): AttemptTrace;
}

/** One wait that is under way. */
export interface WaitTrace {
  /** The status, or the state of a job, when it is first seen and whenever something of it changes. */
  saw(status: string | undefined): void;
  /** Calls a function of the caller's in the context of the wait. */
  run<T>(callback: () => T): T;
}

/** What is waited for. */
export interface ObservedWait {
  readonly kind: 'run' | 'job';
  readonly id: string;
}

/** Takes part in calls, waits and polls, to trace and measure them. */
export interface Telemetry {
  /** Carries out a call. */
  call<T>(operation: ObservedOperation, work: (trace: CallTrace) => Promise<T>): Promise<T>;
  /** Carries out a wait. */
  wait<T>(wait: ObservedWait, work: (trace: WaitTrace) => Promise<T>): Promise<T>;
  /** Carries out polls for many waits, in a context of their own. */
  poll<T>(kind: ObservedWait['kind'], work: () => Promise<T>): Promise<T>;
}
