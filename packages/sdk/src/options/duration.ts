import type { Rule } from './check-options.ts';

/** What a duration may be, besides a finite number of milliseconds above 0. */
export interface DurationRule {
  /** 0 is allowed. */
  zero?: true;
  /** `Infinity` is allowed, and means no limit. */
  infinite?: true;
}

/** The one rule for all durations that a user gives. */
export function duration(rule: DurationRule = {}): Rule {
  const kind = rule.infinite ? 'a number' : 'a finite number';
  const wanted = `${kind} of milliseconds ${rule.zero ? 'from 0' : 'above 0'}`;
  return (ms) => {
    const isEnough = typeof ms === 'number' && (rule.zero ? ms >= 0 : ms > 0);
    return !(isEnough && (rule.infinite || Number.isFinite(ms))) && wanted;
  };
}
