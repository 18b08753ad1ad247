import { checkDuration } from '../duration.ts';
import { AIHubError } from '../errors.ts';
import { quote } from '../quote.ts';

/** Checks the budget of a call, in milliseconds; `Infinity` is no limit. */
export function checkTimeout(timeoutMs: unknown): number {
  return checkDuration('timeoutMs', timeoutMs, { infinite: true });
}

export function checkRetries(maxRetries: unknown): number {
  if (Number.isInteger(maxRetries) && (maxRetries as number) >= 0) return maxRetries as number;
  throw new AIHubError(`maxRetries must be a whole number from 0, not ${quote(maxRetries)}.`);
}
