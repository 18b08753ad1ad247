import { describe, expect, it } from 'vitest';
import { RecentCount } from './recent-count.ts';

describe('a count of what happened in the last second', () => {
  it('forgets by eighths of a second', () => {
    const count = new RecentCount();
    for (const at of [0, 124, 125, 500, 999]) count.add(at);
    expect(count.count(999)).toBe(5);
    expect(count.count(1_000)).toBe(3);
    expect(count.count(1_125)).toBe(2);
    expect(count.count(1_499)).toBe(2);
    expect(count.count(1_500)).toBe(1);
    expect(count.count(1_999)).toBe(0);
  });

  it('is empty after a second without anything, or longer', () => {
    for (const ms of [1_000, 1_001, 60_000]) {
      const count = new RecentCount();
      count.add(0);
      expect(count.count(ms)).toBe(0);
    }
  });

  it('can be cleared', () => {
    const count = new RecentCount();
    count.add(5);
    count.clear();
    expect(count.count(6)).toBe(0);
  });

  it('gives a rate of the time since it began, of a tenth of a second at least', () => {
    const count = new RecentCount();
    for (let n = 0; n < 10; n++) count.add(5_000);
    expect(count.perSecond(5_000)).toBe(100);
    expect(count.perSecond(5_100)).toBe(100);
    expect(count.perSecond(5_200)).toBe(50);
    expect(count.perSecond(5_500)).toBe(20);
  });

  it('starts over after a second without anything', () => {
    const count = new RecentCount();
    count.add(0);
    for (let n = 0; n < 10; n++) count.add(5_000);
    expect(count.perSecond(5_200)).toBe(50);
  });

  it('gives the rate of the last second when it began before', () => {
    const count = new RecentCount();
    for (let at = 0; at < 3_000; at += 100) count.add(at);
    expect(count.perSecond(2_990)).toBe(10);
  });
});
