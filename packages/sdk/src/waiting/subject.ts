import type { NotFoundError } from '../errors.ts';

/** What a look at the thing waited for means: the end of the wait, or nothing yet. */
export type Verdict<T> = { resolve: T } | { reject: Error } | undefined;

/** What one request of a wait is sent with. */
export interface LookOptions {
  signal: AbortSignal;
  timeoutMs: number;
  maxRetries: number;
}

/** What kind of thing is waited for. */
export interface Subject<T> {
  get(id: string, options: LookOptions): Promise<T>;
  /** When it started, in milliseconds since 1970, where that is known. */
  startedMs(value: T): number | undefined;
  /** Whether the one who waits should be told. */
  differs(before: T, after: T): boolean;
  /** The error when the deadline is over; `why` says what stood in the way, if anything did. */
  timeoutError(id: string, last: T | undefined, timeoutMs: number, why: unknown): Error;
  /** The error when it was there and is gone. */
  goneError(id: string, last: T, cause: NotFoundError): Error;
}
