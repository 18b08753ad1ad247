import { afterEach, describe, expect, it, vi } from 'vitest';
import { backoffMs, RetryBudget } from './retry.ts';

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

describe('the retry budget', () => {
  /** Takes what there is. */
  function drain(budget: RetryBudget): number {
    let taken = 0;
    while (budget.take()) taken++;
    return taken;
  }

  it('holds ten retries', () => {
    expect(drain(new RetryBudget())).toBe(10);
  });

  it('earns one with ten successes, not with nine', () => {
    const budget = new RetryBudget();
    drain(budget);
    for (let n = 0; n < 9; n++) budget.succeeded();
    expect(budget.take()).toBe(false);
    budget.succeeded();
    expect(drain(budget)).toBe(1);
  });

  it('gets a retry back that led to success, and one more for a call that waits', () => {
    const budget = new RetryBudget();
    drain(budget);
    budget.ended(true);
    expect(drain(budget)).toBe(2);
  });

  it('gets nothing back for a retry that failed', () => {
    const budget = new RetryBudget();
    drain(budget);
    budget.ended(false);
    expect(drain(budget)).toBe(0);
  });

  it('never holds more than ten and those that calls wait for', () => {
    const budget = new RetryBudget();
    for (let n = 0; n < 50; n++) budget.hold(1);
    for (let n = 0; n < 1000; n++) budget.succeeded();
    for (let n = 0; n < 20; n++) budget.hold(-1);
    expect(drain(budget)).toBe(40);
  });

  it('says whether a retry is under way', () => {
    const budget = new RetryBudget();
    expect(budget.isProbing).toBe(false);
    budget.take();
    expect(budget.isProbing).toBe(true);
    budget.ended(false);
    expect(budget.isProbing).toBe(false);
  });
});
