import { describe, expect, it } from 'vitest';
import { RetryBudget } from './retry-budget.ts';

describe('the retry budget', () => {
  /** Takes what there is. */
  function drain(budget: RetryBudget): number {
    let taken = 0;
    while (budget.take(0)) taken++;
    return taken;
  }

  it('holds ten retries', () => {
    expect(drain(new RetryBudget())).toBe(10);
  });

  it('earns one with ten successes, not with nine', () => {
    const budget = new RetryBudget();
    drain(budget);
    for (let n = 0; n < 9; n++) budget.succeeded();
    expect(budget.take(0)).toBe(false);
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
    budget.take(0);
    expect(budget.isProbing).toBe(true);
    budget.ended(false);
    expect(budget.isProbing).toBe(false);
  });

  it('lets one call retry every half second while calls wait in vain', () => {
    const budget = new RetryBudget();
    drain(budget);
    for (let n = 0; n < 10; n++) budget.ended(false);
    expect(budget.take(10_000)).toBe(false);
    budget.hold(1);
    budget.hold(1);
    expect(budget.take(499)).toBe(false);
    expect(budget.take(500)).toBe(true);
    expect(budget.take(5_000)).toBe(false);
    budget.ended(false);
    expect(budget.take(999)).toBe(false);
    expect(budget.take(1_000)).toBe(true);
  });
});
