import { AIHubError } from './errors.ts';
import { quote } from './quote.ts';

/** What a duration may be, besides a finite number of milliseconds above 0. */
export interface DurationRule {
  /** 0 is allowed. */
  zero?: true;
  /** `Infinity` is allowed, and means no limit. */
  infinite?: true;
}

/**
 * Checks a duration that a user has given. The one rule for all of them.
 *
 * @param name - The option's name, for the message.
 * @returns The duration, in milliseconds.
 * @throws AIHubError when it is no number, NaN, negative, or 0 or `Infinity` where that is not allowed.
 */
export function checkDuration(name: string, ms: unknown, rule: DurationRule = {}): number {
  if (typeof ms === 'number' && (rule.zero ? ms >= 0 : ms > 0)) {
    if (rule.infinite || Number.isFinite(ms)) return ms;
  }
  const kind = rule.infinite ? 'a number' : 'a finite number';
  const least = rule.zero ? 'from 0' : 'above 0';
  throw new AIHubError(`${name} must be ${kind} of milliseconds ${least}, not ${quote(ms)}.`);
}
