import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadline } from './deadline.ts';
import { Pacing } from './pacing.ts';

let deadline: Deadline;

beforeEach(() => {
  vi.useFakeTimers();
  deadline = new Deadline(60_000, undefined);
});

afterEach(() => {
  deadline.dispose();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('the turn of a call', () => {
  it('comes at once while the server does not throttle', async () => {
    await new Pacing().turn(deadline);
  });

  it('comes after the pause that the server asked for', async () => {
    const pacing = new Pacing();
    const now = performance.now();
    pacing.limiter.throttled(now, now, 2_000, true);
    let turnAt = Number.NaN;
    const turn = pacing.turn(deadline).then(() => {
      turnAt = performance.now() - now;
    });
    await vi.advanceTimersByTimeAsync(3_000);
    await turn;
    expect(turnAt).toBe(2_000);
  });

  it('is given up by a call that is over, and the next call gets it', async () => {
    const pacing = new Pacing();
    const now = performance.now();
    pacing.limiter.throttled(now, now, 2_000, true);
    const caller = new AbortController();
    const ended = Array.from({ length: 50 }, () => new Deadline(60_000, caller.signal));
    const results = Promise.allSettled(ended.map((each) => pacing.turn(each)));
    await vi.advanceTimersByTimeAsync(100);
    const reason = new Error('enough');
    caller.abort(reason);
    for (const result of await results) expect(result).toEqual({ status: 'rejected', reason });
    for (const each of ended) each.dispose();
    let turnAt = Number.NaN;
    void pacing.turn(deadline).then(() => {
      turnAt = performance.now() - now;
    });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(turnAt).toBe(2_000);
  });
});
