import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onAbort } from './on-abort.ts';
import { sleep } from './sleep.ts';
import { startTimer } from './timer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const dayMs = 86_400_000;

describe('a timer', () => {
  it.each([2 ** 31, 30 * dayMs, 100 * dayMs])('runs after %d ms and not at once', async (ms) => {
    const run = vi.fn();
    startTimer(ms, run);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(run).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2);
    expect(run).toHaveBeenCalledOnce();
  });

  it('of Infinity never runs, and can be stopped', async () => {
    const run = vi.fn();
    const stop = startTimer(Number.POSITIVE_INFINITY, run);
    await vi.advanceTimersByTimeAsync(60 * dayMs);
    stop();
    expect(run).not.toHaveBeenCalled();
  });
});

describe('a sleep', () => {
  it('rejects with the reason when its signal aborts, and leaves no timer and no listener', async () => {
    const control = new AbortController();
    const slept = sleep(1_000, control.signal);
    slept.catch(() => {});
    control.abort(new Error('enough'));
    await expect(slept).rejects.toThrow('enough');
    expect(getEventListeners(control.signal, 'abort')).toHaveLength(0);
  });

  it('rejects at once when its signal has aborted already', async () => {
    await expect(sleep(1_000, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });

  it('leaves no listener when it is over', async () => {
    const { signal } = new AbortController();
    const slept = sleep(1_000, signal);
    await vi.advanceTimersByTimeAsync(1_000);
    await slept;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('functions that wait for an abort', () => {
  it('share one listener and all run, the same function as often as it waits', () => {
    const control = new AbortController();
    const run = vi.fn();
    const forget = Array.from({ length: 50 }, () => onAbort(control.signal, run));
    expect(getEventListeners(control.signal, 'abort')).toHaveLength(1);
    forget[0]?.();
    control.abort();
    expect(run).toHaveBeenCalledTimes(49);
  });

  it('can wait again after all others have gone', () => {
    const control = new AbortController();
    onAbort(control.signal, () => {})();
    expect(getEventListeners(control.signal, 'abort')).toHaveLength(0);
    const run = vi.fn();
    onAbort(control.signal, run);
    control.abort();
    expect(run).toHaveBeenCalledOnce();
  });
});
