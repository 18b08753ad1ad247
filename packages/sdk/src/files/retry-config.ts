import { InvalidRequestError } from '../errors.ts';
import { quote } from '../quote.ts';

/** How long the server waits for a file that is not there yet: the header `IB-Retry-Config`. */
export interface FileRetryConfig {
  /** How often the server looks again, from 0. */
  retries: number;
  /** The pause before each time, in seconds. */
  backoffSeconds: number;
}

/**
 * The header `IB-Retry-Config` as text: `{retries:3,backoff-seconds:5}`.
 *
 * @throws InvalidRequestError when a number cannot be used.
 */
export function retryConfigText(config: FileRetryConfig | string): string {
  if (typeof config === 'string') return config;
  const { retries, backoffSeconds } = config;
  if (!Number.isSafeInteger(retries) || retries < 0) {
    throw new InvalidRequestError(
      `retries of IB-Retry-Config must be a whole number from 0, not ${quote(retries)}.`,
    );
  }
  if (!Number.isFinite(backoffSeconds) || backoffSeconds < 0) {
    throw new InvalidRequestError(
      `backoffSeconds of IB-Retry-Config must be a number of seconds from 0, not ${quote(backoffSeconds)}.`,
    );
  }
  return `{retries:${retries},backoff-seconds:${backoffSeconds}}`;
}
