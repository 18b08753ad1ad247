import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '../generated/schema.ts';
import { earlierOf, ServerTime } from './window.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const serverMs = 1_765_000_000_000;
const run: Run = {
  id: 'r',
  status: 'RUNNING',
  start_timestamp: BigInt(serverMs) * 1_000_000n,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the time of the service', () => {
  it('is not known at first, nor from a run without a start', () => {
    const time = new ServerTime();
    expect(time.windowStart()).toBeUndefined();
    time.learn({ id: 'r', status: 'RUNNING', start_timestamp: 0n });
    time.learn({ id: 'r', status: 'RUNNING', start_timestamp: 5 as never });
    expect(time.windowStart()).toBeUndefined();
  });

  it.each([-10 * hourMs, 0, 10 * hourMs])(
    'does not follow a clock set by %d ms',
    async (jumpMs) => {
      const time = new ServerTime();
      time.learn(run);
      await vi.advanceTimersByTimeAsync(hourMs);
      vi.setSystemTime(Date.now() + jumpMs);
      expect(time.windowStart()).toBe(serverMs + hourMs - 5 * minuteMs);
    },
  );

  it('is left to the list when it was learnt more than a day ago', async () => {
    const time = new ServerTime();
    time.learn(run);
    await vi.advanceTimersByTimeAsync(24 * hourMs + 1);
    expect(time.windowStart()).toBeUndefined();
  });
});

describe('mayHaveBeenSent', () => {
  const settleMs = 30_000;
  const at = (agoMs: number) => earlierOf(new Date(Date.now() - agoMs), settleMs);

  it('of false or nothing is no search, of true one of the last 24 hours', () => {
    expect(earlierOf(false, settleMs)).toBeUndefined();
    expect(earlierOf(undefined, settleMs)).toBeUndefined();
    expect(earlierOf(true, settleMs)).toEqual({ fromMs: undefined, settleMs });
  });

  it.each([
    [hourMs, 0],
    [30_000, 0],
    [10_000, 20_000],
    [0, 30_000],
    [-300, 30_000],
    [-5 * minuteMs, 30_000],
  ])('of a Date %d ms ago is looked for during %d ms', (agoMs, leftMs) => {
    expect(at(agoMs)?.settleMs).toBe(leftMs);
  });

  it('of a Date is looked for from twelve hours before, whose clock was it ever', () => {
    expect(at(hourMs)?.fromMs).toBe(Date.now() - 13 * hourMs);
    expect(at(-minuteMs)?.fromMs).toBe(Date.now() - 12 * hourMs);
  });

  it.each([
    [
      new Date(Date.UTC(2999, 0)),
      'not 2999-01-01T00:00:00.000Z, more than 5 minutes in the future',
    ],
    [new Date(Number.NaN), 'must be a boolean, or the Date of the last sending'],
    ['2025-12-01' as never, 'not "2025-12-01"'],
    [1_765_000_000 as never, 'not 1765000000'],
  ])('of %s is refused', (value, message) => {
    expect(() => earlierOf(value, settleMs)).toThrow(message);
  });
});
