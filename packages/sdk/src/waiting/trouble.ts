import { APIError, ConnectionError, DecodeError, RequestTimeoutError } from '../errors.ts';

/** Whether the same request may well succeed later: a wait survives it. */
export function isPassing(error: unknown): boolean {
  if (error instanceof APIError) {
    return error.status >= 500 || error.status === 429 || error.status === 408;
  }
  return (
    error instanceof ConnectionError ||
    error instanceof RequestTimeoutError ||
    error instanceof DecodeError
  );
}

/** Whether the server did not like the query itself. */
export function isRefusedAsWrong(error: unknown): boolean {
  return error instanceof APIError && (error.status === 400 || error.status === 422);
}

/** How long the server asked to wait, in milliseconds. */
export function askedWaitMs(error: unknown): number {
  return (error instanceof APIError && error.retryAfterMs) || 0;
}

/** A sentence on what stood in the way of a wait; empty if nothing did. */
export function whyNot(error: unknown): string {
  return error instanceof Error ? ` The last look at it failed: ${error.message}` : '';
}
