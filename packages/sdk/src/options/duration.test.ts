import { describe, expect, it } from 'vitest';
import { checkOptions } from './check-options.ts';
import { duration } from './duration.ts';

describe('a duration', () => {
  it.each([1, 0.5, 2 ** 31, 1e15])('of %d ms is taken', (ms) => {
    expect(duration()(ms)).toBe(false);
  });

  it.each([
    ['5', '"5"'],
    [Number.NaN, 'NaN'],
    [-1, '-1'],
    [0, '0'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [null, 'null'],
    [5n, '5n'],
    [{}, 'an object'],
  ])('of %s is refused by name, the value quoted', (ms, quoted) => {
    expect(() => checkOptions('a call', { settleMs: ms }, { settleMs: duration() })).toThrow(
      `settleMs must be a finite number of milliseconds above 0, not ${quoted}.`,
    );
  });

  it('may be 0 or Infinity only where that is said', () => {
    expect(duration({ zero: true })(0)).toBe(false);
    expect(duration({ infinite: true })(Number.POSITIVE_INFINITY)).toBe(false);
  });
});
