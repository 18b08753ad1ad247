import { checkDuration } from '../duration.ts';
import { AIHubError } from '../errors.ts';
import { quote } from '../quote.ts';

/** Checks the time for a call, in milliseconds; `Infinity` is no limit. */
export function checkTimeout(timeoutMs: unknown): number {
  return checkDuration('timeoutMs', timeoutMs, { infinite: true });
}

/** Checks how often a call may be retried. */
export function checkRetries(maxRetries: unknown): number {
  if (Number.isInteger(maxRetries) && (maxRetries as number) >= 0) return maxRetries as number;
  throw new AIHubError(`maxRetries must be a whole number from 0, not ${quote(maxRetries)}.`);
}

/** Checks the largest response to read. */
export function checkBytes(bytes: unknown): number {
  if (typeof bytes === 'number' && bytes > 0) return bytes;
  throw new AIHubError(`maxResponseBytes must be a number of bytes above 0, not ${quote(bytes)}.`);
}
