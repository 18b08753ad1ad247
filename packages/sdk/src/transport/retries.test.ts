import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadline } from './deadline.ts';
import type { Failure } from './failure.ts';
import { Pacing } from './pacing.ts';
import { Retries } from './retries.ts';
import type { RetryBudget } from './retry-budget.ts';

let pacing: Pacing;
let deadline: Deadline;

beforeEach(() => {
  vi.useFakeTimers();
  // A first backoff of 250 ms, and naps of 30 ms.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  pacing = new Pacing();
  deadline = new Deadline(60_000, undefined);
});

afterEach(() => {
  deadline.dispose();
  expect(vi.getTimerCount()).toBe(0);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A call of so many retries, whose attempts fail with a status after 10 ms. */
function failing(maxRetries: number, within = deadline) {
  const retries = new Retries(pacing, within, maxRetries);
  const pause = (status: number | undefined, retryAfterMs?: number, mayRetry = true) => {
    const now = performance.now();
    return retries.pauseAfter({ status, retryAfterMs } as Failure, now - 10, now, mayRetry);
  };
  return { retries, pause };
}

/** How many retries the budget has left; takes them. */
function drain(budget: RetryBudget): number {
  let taken = 0;
  while (budget.take(performance.now())) taken++;
  for (let n = 0; n < taken; n++) budget.ended(false);
  return taken;
}

describe('the retries of a call', () => {
  it('are as many as maxRetries, after pauses that grow, and each costs one of the budget', async () => {
    const { pause } = failing(2);
    expect([await pause(500), await pause(503), await pause(undefined)]).toEqual([
      250,
      500,
      undefined,
    ]);
    expect(drain(pacing.budget)).toBe(8);
  });

  it('are none, and cost nothing, where the request may not be sent again', async () => {
    for (const [maxRetries, mayRetry] of [
      [2, false],
      [0, true],
    ] as const) {
      for (const status of [500, 429]) {
        expect(await failing(maxRetries).pause(status, undefined, mayRetry)).toBeUndefined();
      }
    }
    pacing.limiter.succeeded(performance.now());
    expect(await failing(0).pause(429)).toBeUndefined();
    expect(drain(pacing.budget)).toBe(10);
  });

  it('do not come when the call is over by then', async () => {
    const short = new Deadline(250, undefined);
    expect(await failing(2, short).pause(500)).toBeUndefined();
    short.dispose();
    const longer = new Deadline(251, undefined);
    expect(await failing(2, longer).pause(500)).toBe(250);
    longer.dispose();
  });

  it('give back what they cost, and one more, when they succeed', async () => {
    const { retries, pause } = failing(3);
    await pause(500);
    await pause(500);
    retries.succeeded();
    expect(pacing.budget.isProbing).toBe(false);
    expect(drain(pacing.budget)).toBe(10);
    // The next success is one of an attempt that cost nothing.
    for (let n = 0; n < 9; n++) retries.succeeded();
    expect(drain(pacing.budget)).toBe(0);
    retries.succeeded();
    expect(drain(pacing.budget)).toBe(1);
  });

  it('give nothing back when they are given up', async () => {
    const { retries, pause } = failing(3);
    await pause(500);
    expect(pacing.budget.isProbing).toBe(true);
    retries.failed();
    expect(pacing.budget.isProbing).toBe(false);
    retries.failed();
    // The retry of another call.
    expect(pacing.budget.take(performance.now())).toBe(true);
    expect(pacing.budget.isProbing).toBe(true);
    pacing.budget.ended(false);
    expect(drain(pacing.budget)).toBe(8);
  });
});

describe('a request that is throttled', () => {
  it.each([
    ['429', 429, undefined],
    ['429 with Retry-After', 429, 100],
    ['503 with Retry-After', 503, 100],
  ])(
    'with %s costs no retry of the call and none of the budget while the server carries out others',
    async (_, status, retryAfterMs) => {
      pacing.limiter.succeeded(performance.now());
      const { pause } = failing(1);
      for (let n = 0; n < 20; n++) expect(await pause(status, retryAfterMs)).toBe(250);
      expect(drain(pacing.budget)).toBe(10);
    },
  );

  it('is sent again maxRetries times when the server carries out nothing', async () => {
    const { pause } = failing(2);
    expect([await pause(429), await pause(429), await pause(429)]).toEqual([250, 500, undefined]);
    expect(drain(pacing.budget)).toBe(10);
  });

  it('with 503 alone is one only when many are, while others succeed', async () => {
    pacing.limiter.succeeded(performance.now());
    const { pause } = failing(1);
    expect(await pause(503)).toBe(250);
    expect(pacing.budget.isProbing).toBe(true);
    // The second one in a moment.
    for (let n = 0; n < 5; n++) expect(await pause(503)).toBe(250);
    expect(drain(pacing.budget)).toBe(9);
  });

  it.each([
    [429, 2_000, true],
    [429, undefined, true],
    [503, 2_000, false],
  ])(
    'is reported to the rate limiter: %i, Retry-After %s',
    async (status, retryAfterMs, isCertain) => {
      const throttled = vi.spyOn(pacing.limiter, 'throttled');
      const now = performance.now();
      await failing(2).pause(status, retryAfterMs);
      expect(throttled.mock.calls).toEqual([[now - 10, now, retryAfterMs, isCertain]]);
    },
  );

  it.each([500, 408, undefined])('is not one with status %s', async (status) => {
    const throttled = vi.spyOn(pacing.limiter, 'throttled');
    pacing.limiter.succeeded(performance.now());
    await failing(2).pause(status, 2_000);
    expect(throttled).not.toHaveBeenCalled();
    expect(drain(pacing.budget)).toBe(9);
  });
});

describe('a call without a retry left in the budget', () => {
  beforeEach(() => void drain(pacing.budget));

  /** What a pause becomes, and after how many milliseconds. */
  async function end(pause: Promise<number | string | undefined>) {
    const startedAt = performance.now();
    let result: { pause: number | string | undefined; afterMs: number } | undefined;
    void pause.then((value) => {
      result = { pause: value, afterMs: performance.now() - startedAt };
    });
    for (let ms = 0; ms < 5_000 && !result; ms++) await vi.advanceTimersByTimeAsync(1);
    return result;
  }

  it('fails after the pauses that it would have made', async () => {
    expect(await end(failing(1).pause(500))).toEqual({ pause: 'budget', afterMs: 270 });
  });

  it('retries now and then, at once, to notice when the server is back', async () => {
    const { retries, pause } = failing(2);
    expect(await end(pause(500))).toEqual({ pause: 0, afterMs: 510 });
    expect(pacing.budget.isProbing).toBe(true);
    retries.succeeded();
    expect(drain(pacing.budget)).toBe(2);
  });

  it('waits as long as the retry of another call is under way, and goes on when that succeeds', async () => {
    pacing.budget.hold(1);
    pacing.budget.take(performance.now() + 500);
    pacing.budget.hold(-1);
    expect(pacing.budget.isProbing).toBe(true);
    setTimeout(() => pacing.budget.ended(true), 2_000);
    expect(await end(failing(1).pause(500))).toEqual({ pause: 0, afterMs: 2_010 });
  });

  it('does not sleep past its deadline', async () => {
    const short = new Deadline(260, undefined);
    expect(await end(failing(1, short).pause(500))).toEqual({ pause: 'budget', afterMs: 240 });
    short.dispose();
    const exact = new Deadline(270, undefined);
    expect(await end(failing(1, exact).pause(500))).toEqual({ pause: 'budget', afterMs: 240 });
    exact.dispose();
  });

  it('is not counted as waiting any more when it has ended, also by an abort', async () => {
    await end(failing(1).pause(500));
    const caller = new AbortController();
    const aborted = new Deadline(60_000, caller.signal);
    const pause = failing(1, aborted).pause(500);
    caller.abort();
    expect(await pause).toBe(0);
    aborted.dispose();
    for (let n = 0; n < 500; n++) pacing.budget.succeeded();
    expect(drain(pacing.budget)).toBe(10);
  });
});
