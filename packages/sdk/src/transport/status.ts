import {
  AlreadyExistsError,
  APIError,
  AuthenticationError,
  InsufficientUnitsError,
  NotFoundError,
  RateLimitError,
} from '../errors.ts';
import type { FailureKind } from './failure.ts';

const classes: Record<number, typeof APIError> = {
  401: AuthenticationError,
  403: InsufficientUnitsError,
  404: NotFoundError,
  412: AlreadyExistsError,
  429: RateLimitError,
};

/** The class of the error for a response that is not a success. */
export function errorClassOf(status: number): typeof APIError {
  return classes[status] ?? APIError;
}

/** What the status of a response means for the next attempt. */
export function failureKindOfStatus(status: number): FailureKind {
  if (status === 429) return 'unsent';
  return status === 408 || (status >= 500 && status <= 599) ? 'unknown' : 'final';
}

/** The status of a response. A browser hides that of a redirect (Fetch, "opaque-redirect filtered"). */
export function statusOf(response: Response): number {
  return response.status || 302;
}
