import { describe, expect, it } from 'vitest';
import { backoffMs, intervalMs } from './interval.ts';

describe('the pause between two polls', () => {
  it('starts short, stays below 5 seconds for ten minutes, and never passes a minute', () => {
    expect([0, 20_000, 45_000, 600_000].map(intervalMs)).toEqual([1_000, 2_000, 4_000, 4_000]);
    expect([1_200_000, 3_600_000, 86_400_000].map(intervalMs)).toEqual([8_000, 24_000, 60_000]);
  });

  it('doubles after failures, up to half a minute', () => {
    expect([1, 2, 5, 6, 60].map(backoffMs)).toEqual([1_000, 2_000, 16_000, 30_000, 30_000]);
  });
});
