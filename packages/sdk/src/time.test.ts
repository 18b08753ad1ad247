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

it('takes the strings of digits that JSON has of a run', () => {
  const text = JSON.stringify({ start: '1765912514238248673', finish: '1765914087903360785' });
  const { start, finish } = JSON.parse(text) as { start: string; finish: string };
  expect(nsToDate(start)).toEqual(nsToDate(1765912514238248673n));
  expect(durationMs(start, finish)).toBe(1573665.112112);
  expect(nsToDate('0')).toBeUndefined();
});

it.each(['soon', '', 1.5, {}, true])('takes no timestamp for "not yet": %j', (odd) => {
  expect(nsToDate(odd as never)).toBeUndefined();
  expect(durationMs(odd as never, 1n)).toBeUndefined();
});
