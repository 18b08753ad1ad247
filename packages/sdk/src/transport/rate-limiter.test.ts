import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { randomFrom } from '../../test/random.ts';
import { sleep } from '../async/sleep.ts';
import { AIHub, preload } from '../index.ts';
import { RateLimiter } from './rate-limiter.ts';

const json = { headers: { 'content-type': 'application/json' } };

describe('a rate limiter', () => {
  it('does nothing until the server throttles', () => {
    const limiter = new RateLimiter();
    for (let now = 0; now < 1_000; now++) {
      expect(limiter.enter(now)).toBeUndefined();
      limiter.sent(now);
      limiter.succeeded(now);
    }
  });

  it('lets a single call go at once after a refusal, and spaces out those behind it', () => {
    const limiter = new RateLimiter();
    limiter.sent(0);
    limiter.throttled(0, 10, undefined, true);
    const slots = [0, 1, 2].map(() => limiter.enter(20) ?? -1);
    expect(limiter.napMs(slots[0] ?? -1, 20)).toBe(0);
    expect(limiter.napMs(slots[1] ?? -1, 20)).toBeGreaterThan(0);
    expect(limiter.napMs(slots[1] ?? -1, 200)).toBe(0);
    expect(limiter.napMs(slots[2] ?? -1, 200)).toBeGreaterThan(0);
  });

  it('lets no request go before the wait that the server asks for, up to five seconds', () => {
    for (const [asked, held] of [
      [2_000, 2_000],
      [86_401_000, 5_000],
    ] as const) {
      const limiter = new RateLimiter();
      limiter.throttled(0, 10, asked, true);
      const slot = limiter.enter(20) ?? -1;
      expect(limiter.napMs(slot, 9 + held)).toBeGreaterThan(0);
      expect(limiter.napMs(slot, 10 + held)).toBe(0);
    }
  });

  it('saves up no places for the time of a wait, so that no burst comes after it', () => {
    const limiter = new RateLimiter();
    for (let n = 0; n < 50; n++) limiter.sent(0);
    for (let n = 0; n < 40; n++) limiter.succeeded(5);
    limiter.throttled(0, 10, 2_000, true);
    const slots = Array.from({ length: 40 }, () => limiter.enter(20) ?? -1);
    // At 360 a second, less 10 %, one each 2.8 ms from the end of the wait on.
    const due = slots.filter((slot) => limiter.napMs(slot, 2_020) === 0);
    expect(due.length).toBeGreaterThan(1);
    expect(due.length).toBeLessThan(6);
  });

  it('comes back quickly to the rate at which it was first refused, though nothing had succeeded', () => {
    const limiter = new RateLimiter();
    for (let n = 0; n < 20; n++) limiter.sent(n * 50);
    limiter.throttled(950, 1_000, undefined, true);
    limiter.succeeded(1_500);
    // It counts 17 in the last second: less 10 %. Right after the refusal it was 11.9.
    const slots = Array.from({ length: 10 }, () => limiter.enter(1_500) ?? -1);
    const gap = limiter.napMs(slots[3] ?? -1, 1_500) - limiter.napMs(slots[2] ?? -1, 1_500);
    expect(1_000 / gap).toBeCloseTo(15.3, 1);
  });

  it('reduces its rate once for all requests that were under way together', () => {
    const limiter = new RateLimiter();
    for (let n = 0; n < 50; n++) limiter.sent(0);
    for (let n = 0; n < 40; n++) limiter.succeeded(5);
    for (let n = 0; n < 10; n++) limiter.throttled(0, 6, undefined, true);
    // 40 in less than a tenth of a second, less 10 %: one each 2.8 ms.
    const slots = Array.from({ length: 11 }, () => limiter.enter(7) ?? -1);
    expect(limiter.napMs(slots[10] ?? -1, 7)).toBeCloseTo((10 / 360) * 1_000, 0);
  });

  /** One request after the other succeeds. */
  function serve(limiter: RateLimiter, from: number, count: number, everyMs: number): void {
    for (let n = 0; n < count; n++) {
      limiter.sent(from + n * everyMs);
      limiter.succeeded(from + n * everyMs);
    }
  }

  function refuse(limiter: RateLimiter, now: number, count: number): void {
    for (let n = 0; n < count; n++) limiter.throttled(now - 1, now, undefined, true);
  }

  it('takes a few refusals among many requests for no limit', () => {
    const limiter = new RateLimiter();
    serve(limiter, 0, 100, 1);
    refuse(limiter, 101, 11);
    expect(limiter.enter(102)).toBeUndefined();
    refuse(limiter, 103, 2);
    expect(limiter.enter(104)).toBeDefined();
  });

  it('raises no rate while the server refuses a few requests', () => {
    const napAfter = (refusals: number): number => {
      const limiter = new RateLimiter();
      serve(limiter, 0, 100, 1);
      refuse(limiter, 101, 13);
      serve(limiter, 1_400, 60, 1);
      refuse(limiter, 1_461, refusals);
      serve(limiter, 1_470, 20, 20);
      const slots = Array.from({ length: 10 }, () => limiter.enter(1_870) ?? -1);
      return limiter.napMs(slots[9] ?? -1, 1_870);
    };
    expect(napAfter(1)).toBe(napAfter(0));
    expect(napAfter(4)).toBeGreaterThan(napAfter(0));
  });

  it('forgets the limit after a minute without a refusal', () => {
    const limiter = new RateLimiter();
    limiter.throttled(0, 0, undefined, true);
    limiter.succeeded(59_000);
    expect(limiter.enter(59_000)).toBeDefined();
    limiter.succeeded(61_000);
    expect(limiter.enter(61_000)).toBeUndefined();
  });

  it('takes one 503 among many successes for no limit, and many for one', () => {
    const limiter = new RateLimiter();
    for (let n = 0; n < 100; n++) {
      limiter.sent(n);
      limiter.succeeded(n);
    }
    expect(limiter.isBusy(100)).toBe(false);
    for (let n = 0; n < 4; n++) limiter.isBusy(101);
    expect(limiter.isBusy(102)).toBe(true);
  });
});

describe('a client that is throttled', () => {
  beforeAll(preload);
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A server in virtual time, which takes 20 ms for a request and refuses some. */
  function server(isServed: () => boolean, refusal: () => Response) {
    const count = { requests: 0, served: 0 };
    const fetch: typeof globalThis.fetch = async (_, init) => {
      await sleep(20, init?.signal ?? undefined);
      count.requests++;
      if (!isServed()) return refusal();
      count.served++;
      return new Response('{"id":"a-run","status":"RUNNING"}', json);
    };
    return { count, aihub: new AIHub({ apiToken: 'token-for-tests', fetch }) };
  }

  /** It carries out so many requests in each period. */
  function limited(most: number, periodMs: number, refusal: () => Response) {
    let period = 0;
    let used = 0;
    return server(() => {
      const now = Math.floor(performance.now() / periodMs);
      if (now !== period) used = 0;
      period = now;
      return ++used <= most;
    }, refusal);
  }

  /** It refuses a share of the requests, whatever their rate. The numbers are the same each time. */
  function refusing(share: number) {
    const random = randomFrom(7);
    return server(
      () => random() >= share,
      () => new Response(null, { status: 429 }),
    );
  }

  async function finish(work: Promise<unknown>): Promise<number> {
    const startedAt = performance.now();
    let endedAt: number | undefined;
    const done = work.then(() => {
      endedAt = performance.now();
    });
    while (endedAt === undefined && performance.now() - startedAt < 600_000) {
      await vi.advanceTimersByTimeAsync(100);
    }
    await done;
    return ((endedAt ?? Number.NaN) - startedAt) / 1_000;
  }

  it('uploads 600 files at 100 a 20 s without Retry-After, in 1.3 times the least time', async () => {
    const { aihub, count } = limited(100, 20_000, () => new Response(null, { status: 429 }));
    const files = Array.from({ length: 600 }, (_, index) => ({
      name: `file-${index}.txt`,
      content: new Uint8Array(10),
    }));
    const seconds = await finish(aihub.batches.upload(1, files));
    console.log(
      `600 uploads: ${(seconds / 100).toFixed(2)} × the least time, ${count.requests} requests`,
    );
    expect(count.served).toBe(600);
    expect(seconds).toBeLessThan(130);
  });

  it('gets 200 runs at once at 50 a second with Retry-After, in 1.3 times the least time', async () => {
    const refusal = () => new Response(null, { status: 429, headers: { 'retry-after': '1' } });
    const { aihub, count } = limited(50, 1_000, refusal);
    const gets = Array.from({ length: 200 }, (_, index) => aihub.runs.get(`run-${index}`));
    const seconds = await finish(Promise.all(gets));
    console.log(
      `200 gets: ${(seconds / 4).toFixed(2)} × the least time, ${count.requests} requests`,
    );
    expect(seconds).toBeLessThan(4 * 1.3);
  });

  it('goes on at a high rate when the server refuses 5 % of the requests for another reason', async () => {
    const { aihub, count } = refusing(0.05);
    const ids = Array.from({ length: 1_000 }, (_, index) => `run-${index}`).values();
    const work = async () => {
      for (const id of ids) await aihub.runs.get(id);
    };
    const seconds = await finish(Promise.all(Array.from({ length: 20 }, work)));
    console.log(`1,000 gets: ${seconds.toFixed(1)} s, ${count.requests} requests`);
    // 1.6 s when nothing is limited.
    expect(seconds).toBeLessThan(5);
  });

  it('rejects an abort in the queue at once, and others move up', async () => {
    const { aihub } = limited(1, 20_000, () => new Response(null, { status: 429 }));
    await finish(aihub.runs.get('first'));
    const control = new AbortController();
    const gets = Array.from({ length: 50 }, (_, index) =>
      aihub.runs.get(`run-${index}`, { signal: control.signal }),
    );
    const ended = Promise.allSettled(gets);
    await vi.advanceTimersByTimeAsync(5_000);
    control.abort(new Error('enough'));
    await vi.advanceTimersByTimeAsync(1);
    const results = await ended;
    expect(results.every((r) => r.status === 'rejected' && r.reason.message === 'enough')).toBe(
      true,
    );
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await finish(aihub.runs.get('next'))).toBeLessThan(1);
  });

  it('ends a call at its deadline while it is queued, and says that it was not sent', async () => {
    const { aihub } = limited(0, 20_000, () => new Response(null, { status: 429 }));
    const gets = Array.from({ length: 20 }, (_, index) =>
      aihub.apps.run({ app_id: 'a', batch_id: index }, { timeoutMs: 3_000 }),
    );
    const ended = Promise.allSettled(gets);
    await finish(ended);
    for (const result of await ended) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { name: expect.stringMatching(/^(?:RateLimit|RequestTimeout)Error$/) },
      });
    }
  });
});
