import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadline, timedOut } from './deadline.ts';

const never = new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a deadline', () => {
  it('ends what does not listen, with the symbol of time', async () => {
    const deadline = new Deadline(1000, undefined);
    const raced = expect(deadline.race(never)).rejects.toBe(timedOut);
    await vi.advanceTimersByTimeAsync(999);
    expect(deadline.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(deadline.signal.reason).toBe(timedOut);
    await raced;
  });

  it('says how much is left', () => {
    const deadline = new Deadline(1000, undefined);
    vi.advanceTimersByTime(300);
    expect(deadline.remainingMs).toBe(700);
    deadline.dispose();
  });

  it('passes on what comes in time', async () => {
    const deadline = new Deadline(1000, undefined);
    await expect(deadline.race(Promise.resolve('a'))).resolves.toBe('a');
    await expect(deadline.race(Promise.reject(new Error('b')))).rejects.toThrow('b');
    deadline.dispose();
  });

  it.each([Number.POSITIVE_INFINITY, 2 ** 31, 1e12])(
    'of %d ms does not overflow the timer, nor do pauses in it',
    async (timeoutMs) => {
      const deadline = new Deadline(timeoutMs, undefined);
      expect(deadline.remainingMs).toBeLessThanOrEqual(30 * 86_400_000);
      await vi.advanceTimersByTimeAsync(86_400_000);
      expect(deadline.signal.aborted).toBe(false);
      deadline.dispose();
    },
  );

  it('sleeps for the given time', async () => {
    const deadline = new Deadline(1000, undefined);
    const slept = vi.fn();
    const sleeping = deadline.sleep(400).then(slept);
    await vi.advanceTimersByTimeAsync(399);
    expect(slept).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await sleeping;
    deadline.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends a sleep, and leaves no timer', async () => {
    const caller = new AbortController();
    const deadline = new Deadline(10_000, caller.signal);
    const sleeping = expect(deadline.sleep(5000)).rejects.toBe('left');
    caller.abort('left');
    await sleeping;
    deadline.dispose();
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  });

  it('leaves no timer and no listener when all went well', () => {
    const caller = new AbortController();
    const deadline = new Deadline(10_000, caller.signal);
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(1);
    deadline.dispose();
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  });

  it('that the caller has ended already ends all at once', async () => {
    const deadline = new Deadline(10_000, AbortSignal.abort('before'));
    await expect(deadline.race(never)).rejects.toBe('before');
    await expect(deadline.race(Promise.reject(new Error('late')))).rejects.toBe('before');
    deadline.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps the first reason', async () => {
    const caller = new AbortController();
    const deadline = new Deadline(100, caller.signal);
    caller.abort('first');
    await vi.advanceTimersByTimeAsync(200);
    expect(deadline.signal.reason).toBe('first');
    deadline.dispose();
  });

  it('runs the last function that waits for its end, unless that is taken back', async () => {
    const deadline = new Deadline(100, undefined);
    const [first, last] = [vi.fn(), vi.fn()];
    const takeBack = deadline.onEnd(first);
    deadline.onEnd(last);
    takeBack();
    await vi.advanceTimersByTimeAsync(100);
    expect(first).not.toHaveBeenCalled();
    expect(last).toHaveBeenCalledTimes(1);
    const other = new Deadline(100, undefined);
    other.onEnd(first)();
    await vi.advanceTimersByTimeAsync(100);
    expect(first).not.toHaveBeenCalled();
  });

  it('has an aborted signal also when that is asked for after its end', async () => {
    const deadline = new Deadline(100, undefined);
    await vi.advanceTimersByTimeAsync(100);
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.signal.reason).toBe(timedOut);
  });

  it('hands over what comes after its end, and not what comes in time', async () => {
    const late = vi.fn();
    const deadline = new Deadline(100, undefined);
    await deadline.race(Promise.resolve('early'), late);
    expect(late).not.toHaveBeenCalled();
    const slow = new Promise((resolve) => setTimeout(resolve, 200, 'slow'));
    const raced = expect(deadline.race(slow, late)).rejects.toBe(timedOut);
    await vi.advanceTimersByTimeAsync(200);
    await raced;
    expect(late).toHaveBeenCalledWith('slow');
  });
});
