import { describe, expect, it } from 'vitest';
import { Pacing } from './pacing.ts';
import { RateLimiter } from './rate-limiter.ts';
import { Traffic } from './traffic.ts';

/** What a limiter lets through after a request was refused at that time. */
function napsAfterRefusal(limiter: RateLimiter, now: number): number[] {
  limiter.throttled(now - 1, now, undefined, true);
  return [1, 2, 3].map(() => limiter.napMs(limiter.enter(now) ?? 0, now));
}

describe('the limits of a client, made when something has failed', () => {
  it('know of the requests before', () => {
    const traffic = new Traffic();
    const limiter = new RateLimiter();
    for (let at = 0; at < 1_500; at += 10) {
      traffic.sent(at);
      limiter.sent(at);
      if (at % 30 === 0) {
        traffic.succeeded(at);
        limiter.succeeded(at);
      }
    }
    const paced = traffic.pacedBy(Pacing).limiter;
    for (let count = 0; count < 60; count++) {
      paced.throttled(1_400, 1_490, undefined, true);
      limiter.throttled(1_400, 1_490, undefined, true);
    }
    const naps = napsAfterRefusal(limiter, 1_500);
    expect(napsAfterRefusal(paced, 1_500)).toEqual(naps);
    expect(Math.max(...naps)).toBeGreaterThan(0);
    expect(Math.max(...naps)).toBeLessThan(100);
  });

  it('learn of each request once, and of those after', () => {
    const traffic = new Traffic();
    traffic.sent(1);
    const pacing = traffic.pacedBy(Pacing);
    expect(traffic.pacedBy(Pacing)).toBe(pacing);
    expect(pacing.limiter.isServed(100)).toBe(false);
    traffic.succeeded(90);
    expect(pacing.limiter.isServed(100)).toBe(true);
  });

  it('know the rate of so many requests that the first were forgotten', () => {
    const traffic = new Traffic();
    for (let at = 0; at < 20_000; at++) traffic.sent(at / 10);
    const { limiter } = traffic.pacedBy(Pacing);
    for (let count = 0; count < 10_000; count++) limiter.throttled(1_999, 2_000, undefined, true);
    limiter.enter(2_000);
    const nap = limiter.napMs((limiter.enter(2_000) ?? 0) + 7_000, 2_000);
    // 70 % of 10,000 a second: 7,000 take a second, which is more than a call sleeps at a time.
    expect(nap).toBe(250);
    expect(limiter.napMs((limiter.enter(2_000) ?? 0) + 700, 2_000)).toBeCloseTo(100, -1);
  });
});
