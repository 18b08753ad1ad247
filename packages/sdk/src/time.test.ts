import { describe, expect, it } from 'vitest';
import { dateToNs, durationMs, nsToDate } from './time.ts';

describe('nanosecond timestamps', () => {
  it('become dates, and dates become timestamps', () => {
    const date = nsToDate(1765912514238248673n);
    expect(date?.toISOString()).toBe('2025-12-16T19:15:14.238Z');
    expect(date && dateToNs(date)).toBe(1765912514238000000n);
    expect(nsToDate(-1_500_000n)?.getTime()).toBe(-1);
  });

  it('that are 0, null or absent are no date and have no duration', () => {
    expect([0n, null, undefined].map(nsToDate)).toEqual([undefined, undefined, undefined]);
    expect(durationMs(1n, 0n)).toBeUndefined();
    expect(durationMs(null, 1n)).toBeUndefined();
  });

  it('have a duration in milliseconds, exact to the nanosecond', () => {
    expect(durationMs(1765912514238248673n, 1765914087903361785n)).toBe(1573665.113112);
  });

  it('refuse an invalid date', () => {
    expect(() => dateToNs(new Date('yesterday'))).toThrow(RangeError);
  });
});
