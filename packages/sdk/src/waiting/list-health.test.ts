import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiError } from '../../test/fake-runs.ts';
import { ListHealth } from './list-health.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** For how long the list is left alone from now on, in milliseconds. */
function pauseOf(health: ListHealth): number {
  let ms = 0;
  for (; !health.isUsable && ms < 400_000; ms += 500) vi.advanceTimersByTime(500);
  return ms;
}

describe('a list', () => {
  it('is used at first, and after one failure that may be over soon', () => {
    const health = new ListHealth();
    expect(health.isUsable).toBe(true);
    health.failed(apiError(503));
    expect(health.isUsable).toBe(true);
    expect(health.failures).toBe(1);
  });

  it('that fails again and again is left alone for longer each time', () => {
    const health = new ListHealth();
    const pauses = Array.from({ length: 4 }, () => {
      health.failed(apiError(503));
      return pauseOf(health);
    });
    expect(pauses).toEqual([0, 2_000, 4_000, 8_000]);
    health.worked();
    expect(health.failures).toBe(0);
    health.failed(apiError(503));
    expect(health.isUsable).toBe(true);
  });

  it('that is refused, or does not page, is left alone for five minutes', () => {
    const health = new ListHealth();
    health.failed(apiError(403));
    expect(pauseOf(health)).toBe(300_000);
    health.doesNotPage();
    expect(pauseOf(health)).toBe(300_000);
  });

  it('that does not show what was started lags, for half a minute at most', () => {
    const health = new ListHealth();
    expect(health.isLagging).toBe(false);
    health.showed(false);
    vi.advanceTimersByTime(20_000);
    health.showed(false);
    vi.advanceTimersByTime(9_999);
    expect(health.isLagging).toBe(true);
    vi.advanceTimersByTime(1);
    expect(health.isLagging).toBe(false);
    health.showed(true);
    health.showed(false);
    expect(health.isLagging).toBe(true);
    health.showed(true);
    expect(health.isLagging).toBe(false);
  });
});
