import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limiter.ts';

/** Requests a second that the limiter lets through at a time. */
function rateOf(limiter: RateLimiter, now: number, step = 1): number {
  const slot = limiter.enter(now);
  if (slot === undefined) return Number.POSITIVE_INFINITY;
  // A place far behind the others shows it, as long as a nap is not longer than 250 ms.
  const naps = [step, 2 * step].map((more) => limiter.napMs(slot + more, now));
  return (1_000 * step) / ((naps[1] ?? 0) - (naps[0] ?? 0));
}

/** So many requests a second for some time; the server carries them out. */
function serve(limiter: RateLimiter, from: number, to: number, perSecond: number): void {
  for (let at = from; at < to; at += 1_000 / perSecond) {
    limiter.sent(at);
    limiter.succeeded(at);
  }
}

/** The server refuses so many of the requests that were sent a millisecond before. */
function refuse(limiter: RateLimiter, now: number, count: number, isCertain = true): void {
  for (let n = 0; n < count; n++) limiter.throttled(now - 1, now, undefined, isCertain);
}

/** A limiter whose server carried out a hundred a second, and then refused. */
function limited(): RateLimiter {
  const limiter = new RateLimiter();
  serve(limiter, 0, 2_000, 100);
  refuse(limiter, 2_000, 20);
  return limiter;
}

describe('the rate after a refusal', () => {
  it('is a tenth less than what succeeded in the last second', () => {
    const limiter = limited();
    const rate = rateOf(limiter, 2_001);
    // The last second is counted by eighths.
    expect(rate).toBeGreaterThan(0.9 * 85);
    expect(rate).toBeLessThan(0.9 * 101);
  });

  it('is 30 % less than what was sent where nothing succeeded', () => {
    const limiter = new RateLimiter();
    for (let n = 0; n < 100; n++) limiter.sent(0);
    limiter.throttled(0, 500, undefined, true);
    // 100 in half a second.
    expect(rateOf(limiter, 500)).toBeCloseTo(140, 5);
    // Requests that were sent before say nothing of it.
    limiter.throttled(500, 510, undefined, true);
    expect(rateOf(limiter, 510)).toBeCloseTo(140, 5);
    limiter.throttled(501, 510, undefined, true);
    expect(rateOf(limiter, 510)).toBeCloseTo(98, 5);
  });

  it('is never less than one a second', () => {
    const limiter = new RateLimiter();
    for (let at = 0; at < 20_000; at += 1_000) limiter.throttled(at - 1, at, undefined, true);
    const [first, second] = [limiter.enter(20_000) ?? 0, limiter.enter(20_000) ?? 0];
    expect(limiter.napMs(first, 20_000)).toBe(0);
    expect(limiter.napMs(second, 20_900)).toBeCloseTo(100, 5);
    expect(limiter.napMs(second, 21_000)).toBe(0);
  });

  it('keeps half of the best that succeeded when the refusals are 503', () => {
    const rates = [true, false].map((isCertain) => {
      const limiter = limited();
      // Nothing is sent and nothing succeeds for two seconds.
      refuse(limiter, 4_500, 5, isCertain);
      return rateOf(limiter, 4_500, isCertain ? 0.01 : 1);
    });
    expect(rates[0]).toBeCloseTo(1, 5);
    expect(rates[1]).toBeGreaterThan(40);
    expect(rates[1]).toBeLessThan(51);
  });
});

describe('the rate while the server carries out requests', () => {
  it('doubles in half a second below the rate that worked before, and not above that', () => {
    const limiter = limited();
    const before = rateOf(limiter, 2_001);
    for (let n = 0; n < 3; n++) limiter.sent(4_400);
    refuse(limiter, 4_500, 5);
    // 30 % less than three in a tenth of a second.
    const low = rateOf(limiter, 4_500);
    expect(low).toBeCloseTo(21, 5);
    limiter.succeeded(4_750);
    expect(rateOf(limiter, 4_750) / low).toBeCloseTo(Math.SQRT2, 5);
    limiter.succeeded(5_000);
    expect(rateOf(limiter, 5_000) / low).toBeCloseTo(2, 5);
    // No more than half a second counts at a time.
    limiter.succeeded(9_000);
    expect(rateOf(limiter, 9_000)).toBeCloseTo(before, 5);
  });

  it('grows slowly above that, and faster the longer all goes well', () => {
    const limiter = limited();
    const rate = rateOf(limiter, 2_001);
    limiter.succeeded(2_500);
    // 10 % and half of the half second without a refusal, for half a second.
    expect(rateOf(limiter, 2_500) / rate).toBeCloseTo(1 + (0.1 + 0.25) / 2, 5);
    limiter.succeeded(4_000);
    // No more than half a second counts at a time.
    expect(rateOf(limiter, 4_000) / rate).toBeCloseTo(1.175 * (1 + (0.1 + 1) / 2), 5);
  });

  it('ends to be limited after more than a minute without a refusal', () => {
    const limiter = limited();
    limiter.succeeded(62_000);
    expect(limiter.enter(62_000)).toBeDefined();
    limiter.succeeded(62_001);
    expect(limiter.enter(62_001)).toBeUndefined();
    expect(limiter.napMs(9_999, 62_001)).toBe(0);
  });
});

describe('the queue of calls', () => {
  it('lets them go one by one, and saves nothing up for a burst', () => {
    const limiter = new RateLimiter();
    limiter.sent(0);
    limiter.throttled(0, 10, undefined, true);
    // One in a tenth of a second, less 30 %: 7 a second.
    const slots = [0, 1, 2].map(() => limiter.enter(20) ?? -1);
    expect(slots.map((slot) => slot - (slots[0] ?? 0))).toEqual([0, 1, 2]);
    expect(limiter.napMs(slots[0] ?? -1, 20)).toBe(0);
    expect(limiter.napMs(slots[1] ?? -1, 20)).toBeCloseTo(1_000 / 7, 5);
    expect(limiter.napMs(slots[2] ?? -1, 20)).toBe(250);
    expect(limiter.napMs(slots[1] ?? -1, 20 + 1_000 / 7)).toBe(0);
    // After ten idle seconds one call goes at once, and the next one waits.
    const later = [0, 1].map(() => limiter.enter(10_000) ?? -1);
    expect(limiter.napMs(later[0] ?? -1, 10_000)).toBe(0);
    expect(limiter.napMs(later[1] ?? -1, 10_000)).toBeGreaterThan(100);
  });

  it('moves up when a call leaves it', () => {
    const limiter = limited();
    const slot = limiter.enter(2_001) ?? -1;
    limiter.leave();
    expect(limiter.enter(2_001)).toBe(slot);
  });

  it('waits no longer than a quarter of a second before it looks again, and a millisecond at least', () => {
    const limiter = new RateLimiter();
    limiter.throttled(0, 10, 2_000, true);
    const slot = limiter.enter(20) ?? -1;
    expect(limiter.napMs(slot, 1_000)).toBe(250);
    expect(limiter.napMs(slot, 1_900)).toBe(110);
    const fast = limited();
    const next = fast.enter(2_001) ?? -1;
    expect(fast.napMs(next + 0.01, 2_001)).toBeGreaterThanOrEqual(1);
  });
});

describe('a pause that the server asks for', () => {
  it.each([
    [1_000, true],
    [999, false],
  ])('of %i ms, with one refusal among many successes, means all requests: %s', (ms, expected) => {
    const limiter = new RateLimiter();
    serve(limiter, 0, 1_000, 100);
    limiter.throttled(999, 1_000, ms, true);
    expect(limiter.enter(1_001) !== undefined).toBe(expected);
  });

  it('is kept to the longest of several', () => {
    const limiter = new RateLimiter();
    limiter.throttled(0, 10, 3_000, true);
    limiter.throttled(5, 20, 1_000, true);
    const slot = limiter.enter(30) ?? -1;
    expect(limiter.napMs(slot, 3_009)).toBeGreaterThan(0);
    expect(limiter.napMs(slot, 3_010)).toBe(0);
  });
});

describe('what the limiter knows of the server', () => {
  it('is that it carried something out in the last minute', () => {
    const limiter = new RateLimiter();
    expect(limiter.isServed(0)).toBe(false);
    limiter.succeeded(1_000);
    expect(limiter.isServed(60_999)).toBe(true);
    expect(limiter.isServed(61_000)).toBe(false);
  });

  it('is that it is busy, when more than a twentieth are 503 while others succeed', () => {
    const busy = (sent: number, refused: number, succeeded = 1) => {
      const limiter = new RateLimiter();
      for (let n = 0; n < sent; n++) limiter.sent(10);
      for (let n = 0; n < succeeded; n++) limiter.succeeded(20);
      let isBusy = false;
      for (let n = 0; n < refused; n++) isBusy = limiter.isBusy(30);
      return isBusy;
    };
    expect(busy(40, 2)).toBe(false);
    expect(busy(39, 2)).toBe(true);
    expect(busy(3, 1)).toBe(false);
    expect(busy(3, 2)).toBe(true);
    expect(busy(3, 3, 0)).toBe(false);
  });
});
