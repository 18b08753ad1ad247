import { describe, expect, it } from 'vitest';
import { isLimiting, isRefusingSome } from './refused-share.ts';

describe('a server limits the rate', () => {
  it('when it carries out nothing', () => {
    expect(isLimiting(0, 1, true)).toBe(true);
    expect(isLimiting(0, 1, false)).toBe(true);
  });

  it.each([
    // 3 + 8 % of 100.
    [89, 11, true, false],
    [88, 12, true, true],
    // 1 + 8 % of 100, once a limit is known.
    [91, 9, false, false],
    [90, 10, false, true],
    [1, 1, false, false],
    [1, 2, false, true],
    [1, 3, true, false],
    [1, 4, true, true],
  ])('of %i served and %i refused, first refusal %s: %s', (served, refused, isFirst, expected) => {
    expect(isLimiting(served, refused, isFirst)).toBe(expected);
  });
});

it.each([
  [97, 3, false],
  [96, 4, true],
  [1, 1, false],
  [1, 2, true],
])(
  'the rate is not raised when, of %i served and %i refused, too many are: %s',
  (served, refused, expected) => {
    expect(isRefusingSome(served, refused)).toBe(expected);
  },
);
