import {
  APIError,
  ConnectionError,
  DecodeError,
  RateLimitError,
  RequestTimeoutError,
} from '../errors.ts';

/** One response silences polling for no longer than this; then it is tried again. */
const maxPauseMs = 180_000;

/** Whether the same request may well succeed later: a wait goes on after it. */
export function isTransient(error: unknown): boolean {
  if (error instanceof APIError) {
    return error.status >= 500 || error.status === 429 || error.status === 408;
  }
  return (
    error instanceof ConnectionError ||
    error instanceof RequestTimeoutError ||
    error instanceof DecodeError
  );
}

/** The server works, and asks for fewer requests. */
export function isThrottling(error: unknown): boolean {
  return error instanceof RateLimitError;
}

/** How long the server asks to wait, in milliseconds, as far as a poll complies with it. */
export function retryAfterMsOf(error: unknown): number {
  const asked = (error instanceof APIError && error.retryAfterMs) || 0;
  return Math.min(asked, maxPauseMs);
}
