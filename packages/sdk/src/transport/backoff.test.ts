import { afterEach, describe, expect, it, vi } from 'vitest';
import { backoffMs } from './backoff.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the pause before another attempt', () => {
  it.each([
    [1, 500],
    [2, 1000],
    [3, 2000],
    [6, 16_000],
    [7, 20_000],
    [2000, 20_000],
  ])('after attempt %i is anything from 0 to %i ms', (attempt, limit) => {
    const random = vi.spyOn(Math, 'random');
    for (const share of [0, 0.25, 0.999]) {
      random.mockReturnValue(share);
      expect(backoffMs(attempt, undefined)).toBeCloseTo(share * limit, 6);
    }
  });

  it('is at least what the server asks for, and at most a tenth more', () => {
    for (let n = 0; n < 1000; n++) {
      const pause = backoffMs(1, 5000);
      expect(pause).toBeGreaterThanOrEqual(5000);
      expect(pause).toBeLessThanOrEqual(5500);
    }
  });

  it('is our own when the server asks for none', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(backoffMs(2, 0)).toBe(500);
  });
});
