import { AIHubError } from '../errors.ts';

/** Checks a budget in milliseconds. */
export function checkTimeout(timeoutMs: number): number {
  if (typeof timeoutMs === 'number' && timeoutMs > 0) return timeoutMs;
  throw new AIHubError(`timeoutMs must be a number of milliseconds above 0, not ${timeoutMs}.`);
}

export function checkRetries(maxRetries: number): number {
  if (Number.isInteger(maxRetries) && maxRetries >= 0) return maxRetries;
  throw new AIHubError(`maxRetries must be a whole number from 0, not ${maxRetries}.`);
}
