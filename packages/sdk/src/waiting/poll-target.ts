import type { NotFoundError } from '../errors.ts';
import type { ObservedWait } from '../telemetry.ts';

/** What a response means to a waiter: the end of its wait, or nothing yet. */
export type Decision<T> = { resolve: T } | { reject: Error } | undefined;

/** Decides whether a response ends a wait. */
export type Acceptor<T> = (value: T) => Decision<T>;

/** What one request of a poll is sent with. */
export interface PollOptions {
  signal: AbortSignal;
  timeoutMs: number;
  maxRetries: number;
  /** Polls of the same thing that failed one after the other before this one. */
  attemptsBefore: number;
}

/** A wait whose deadline has passed. */
export interface Unfinished<T> {
  id: string;
  /** As it was last seen; `undefined` if it never was. */
  last: T | undefined;
  /** The last polls got 404. */
  isMissing: boolean;
  timeoutMs: number;
  /** What the last poll failed with, if it failed. */
  error: unknown;
}

/** The kind of thing that is polled. */
export interface PollTarget<T> {
  readonly kind: ObservedWait['kind'];
  /** For telemetry. */
  statusOf(value: T): string | undefined;
  get(id: string, options: PollOptions): Promise<T>;
  /** When it started, in milliseconds since 1970, where that is known. */
  startedMs(value: T): number | undefined;
  /** Whether `onUpdate` is to be called. */
  differs(before: T, after: T): boolean;
  timeoutError(wait: Unfinished<T>): Error;
  /** The error when it was there and is gone. */
  goneError(id: string, last: T, cause: NotFoundError): Error;
}
