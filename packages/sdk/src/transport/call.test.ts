import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  AIHub,
  type APIError,
  ConnectionError,
  DecodeError,
  preload,
  RequestTimeoutError,
  UnknownOutcomeError,
} from '../index.ts';
import type { AttemptEvent } from './hooks.ts';

beforeAll(preload);
beforeEach(() => {
  vi.useFakeTimers();
  // A first backoff of 250 ms.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

type Step = (signal: AbortSignal) => Response | Promise<Response>;

const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
const ok: Step = () => json({ id: 'a', status: 'RUNNING' });
const status = (status: number, headers = {}): Step => {
  return () => json({ message: 'no luck' }, status, headers);
};
/** An error of the network, as Node's fetch throws it. */
const broken = (code: string): Step => {
  return () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
  };
};
/** Takes longer than any call. */
const hangs: Step = (signal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/** A client whose server does one thing after the other, and the last one again and again. */
function setUp(...steps: Step[]) {
  const sentAt: number[] = [];
  const startedAt = performance.now();
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const step = steps[Math.min(sentAt.length, steps.length - 1)] as Step;
    sentAt.push(performance.now() - startedAt);
    return step(init?.signal as AbortSignal);
  };
  return { aihub: new AIHub({ apiToken: 'token-for-tests', fetch }), fetch, sentAt };
}

/** What a call ends with, in virtual time. */
async function end<T>(call: Promise<T>): Promise<T | Error> {
  const ended = call.catch((error: Error) => error);
  await vi.advanceTimersByTimeAsync(600_000);
  return ended;
}

const run = { app_id: 'an-app', batch_id: 7 };

describe('a request that starts a run', () => {
  it.each([
    ['503', status(503)],
    ['a connection that breaks', broken('ECONNRESET')],
  ])('is not sent again after %s, and its outcome is unknown', async (_, step) => {
    const { aihub, sentAt } = setUp(step, ok);
    const error = await end(aihub.apps.run(run));
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error).toMatchObject({ attempts: 1, earlierErrors: [] });
    expect((error as Error).message).toMatch(
      /It may or may not have been carried out. Look before you send it again \(aihub.runs.list\): sent twice it starts, and bills, two runs.$/,
    );
    expect(sentAt).toHaveLength(1);
  });

  it.each([
    ['it was refused (429)', status(429)],
    ['there was no connection', broken('ECONNREFUSED')],
  ])('is sent again when %s', async (_, step) => {
    const { aihub, sentAt } = setUp(step, ok);
    expect(await end(aihub.apps.run(run))).toMatchObject({ id: 'a' });
    expect(sentAt).toEqual([0, 250]);
  });

  it('is not sent again when the response cannot be read, which says that it was accepted', async () => {
    const { aihub, sentAt } = setUp(() => new Response('<p>', { status: 200 }), ok);
    const error = await end(aihub.apps.run(run));
    expect(error).toBeInstanceOf(DecodeError);
    expect((error as Error).message).toContain(
      'The request was accepted: do not send it again. The run may have been started',
    );
    expect(sentAt).toHaveLength(1);
  });

  it('has an unknown outcome when its time is over while it is under way', async () => {
    const { aihub, sentAt } = setUp(hangs);
    const error = await end(aihub.apps.run(run, { timeoutMs: 2_000 }));
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error).toMatchObject({ cause: { name: 'RequestTimeoutError' }, attempts: 1 });
    expect(sentAt).toHaveLength(1);
  });
});

describe('a request that waits for its turn', () => {
  it('is known not to be under way when its time is over', async () => {
    // The first attempt is refused; meanwhile another call is asked to wait for five seconds.
    const { aihub, sentAt } = setUp(status(429), status(429, { 'retry-after': '5' }), ok);
    const start = aihub.apps.run(run, { timeoutMs: 2_000 }).catch((error: Error) => error);
    await vi.advanceTimersByTimeAsync(100);
    const other = aihub.runs.get('a', { maxRetries: 0 }).catch((error: Error) => error);
    expect(await end(other)).toMatchObject({ status: 429 });
    const error = await end(start);
    expect(error).toBeInstanceOf(RequestTimeoutError);
    expect(error).toMatchObject({ attempts: 1, earlierErrors: [{ status: 429 }] });
    expect(sentAt).toHaveLength(2);
  });

  it('was never sent when its time is over before its first turn', async () => {
    const { aihub, sentAt } = setUp(status(429, { 'retry-after': '5' }), ok);
    await vi.advanceTimersByTimeAsync(1);
    const refused = aihub.runs.get('a', { maxRetries: 0 }).catch((error: Error) => error);
    await vi.advanceTimersByTimeAsync(1);
    expect(await refused).toMatchObject({ status: 429 });
    const error = await end(aihub.apps.run(run, { timeoutMs: 2_000 }));
    expect(error).toBeInstanceOf(RequestTimeoutError);
    expect(error).toMatchObject({ attempts: 0 });
    expect(sentAt).toHaveLength(1);
  });
});

describe('the calls of one client', () => {
  it('are refused (429) as often as it takes while the server carries out others', async () => {
    const refusals = Array.from({ length: 6 }, () => status(429));
    const { aihub, sentAt } = setUp(ok, ...refusals, ok);
    const first = aihub.runs.get('a');
    await vi.advanceTimersByTimeAsync(1);
    await first;
    expect(await end(aihub.runs.get('a'))).toMatchObject({ id: 'a' });
    expect(sentAt).toHaveLength(8);
    const other = setUp(...refusals, ok);
    expect(await end(other.aihub.runs.get('a'))).toMatchObject({ status: 429, attempts: 4 });
  });

  it('get back what a retry costs when it succeeds', async () => {
    const steps = Array.from({ length: 30 }, () => [status(500), ok]).flat();
    const { aihub, sentAt } = setUp(...steps);
    for (let n = 0; n < 30; n++) expect(await end(aihub.runs.get('a'))).toMatchObject({ id: 'a' });
    expect(sentAt).toHaveLength(60);
  });

  it('do not wait for retries that were given up', async () => {
    const steps = Array.from({ length: 10 }, () => [status(500), hangs]).flat();
    const { aihub } = setUp(...steps, status(500));
    for (let n = 0; n < 10; n++) {
      const control = new AbortController();
      const call = aihub.runs.get('a', { signal: control.signal }).catch(() => {});
      await vi.advanceTimersByTimeAsync(300);
      control.abort();
      await call;
    }
    const startedAt = performance.now();
    let endedAt = Number.NaN;
    const call = aihub.runs.get('a', { timeoutMs: 300_000, maxRetries: 1 }).catch((error) => {
      endedAt = performance.now();
      return error;
    });
    expect(await end(call)).toMatchObject({ status: 500 });
    expect(endedAt - startedAt).toBeLessThan(10_000);
  });
});

describe('a request that is safe to repeat', () => {
  it('is sent again after growing pauses, and its error lists every attempt', async () => {
    const { aihub, sentAt } = setUp(broken('ECONNRESET'), status(503), status(500), status(502));
    const error = await end(aihub.runs.get('a'));
    expect(error).toMatchObject({ name: 'APIError', status: 502, attempts: 4 });
    const earlier = (error as APIError).earlierErrors;
    expect(earlier.map((each) => (each as APIError).status)).toEqual([undefined, 503, 500]);
    expect(earlier[0]).toBeInstanceOf(ConnectionError);
    expect(sentAt).toEqual([0, 250, 750, 1_750]);
  });

  it('succeeds with a later attempt', async () => {
    const { aihub, sentAt } = setUp(status(503), () => new Response('<p>'), ok);
    expect(await end(aihub.runs.get('a'))).toMatchObject({ id: 'a' });
    expect(sentAt).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 409])('is not sent again after %i', async (code) => {
    const { aihub, sentAt } = setUp(status(code), ok);
    expect(await end(aihub.runs.get('a'))).toMatchObject({ status: code, attempts: 1 });
    expect(sentAt).toHaveLength(1);
  });

  it('has as many retries as the call, or the client, allows', async () => {
    const { aihub, sentAt } = setUp(status(503));
    expect(await end(aihub.runs.get('a', { maxRetries: 1 }))).toMatchObject({ attempts: 2 });
    expect(await end(aihub.runs.get('a', { maxRetries: 0 }))).toMatchObject({ attempts: 1 });
    expect(sentAt).toHaveLength(3);
  });

  it('ends with its last error when the next attempt would come too late', async () => {
    const { aihub } = setUp(status(503, { 'retry-after': '9' }));
    const error = await end(aihub.runs.get('a', { timeoutMs: 5_000 }));
    expect(error).toMatchObject({ status: 503, attempts: 1, retryAfterMs: 9_000 });
  });

  it('ends when its time is over, and says after how many attempts', async () => {
    const { aihub, sentAt } = setUp(status(503), hangs);
    const error = await end(aihub.runs.get('a', { timeoutMs: 2_000 }));
    expect(error).toBeInstanceOf(RequestTimeoutError);
    expect((error as Error).message).toContain('longer than timeoutMs, 2000 ms, in 2 attempts.');
    const first = await end(setUp(hangs).aihub.runs.get('a', { timeoutMs: 2_000 }));
    expect((first as Error).message).toMatch(/^GET \/api\/v2\/apps\/runs\/a \(getRunStatus\) took/);
    expect(error).toMatchObject({ attempts: 2, earlierErrors: [{ status: 503 }] });
    expect(sentAt).toHaveLength(2);
  });
});

describe('a deletion that gets 404', () => {
  it('may have been done by an attempt whose response was lost', async () => {
    const { aihub } = setUp(broken('ECONNRESET'), status(404));
    const error = await end(aihub.batches.delete(7));
    expect((error as Error).message).toMatch(/It may well have been deleted by this call/);
  });

  it.each([
    ['there was no connection before', [broken('ECONNREFUSED'), status(404)]],
    ['it was the first attempt', [status(404)]],
  ])('was not done by the call when %s', async (_, steps) => {
    const error = await end(setUp(...steps).aihub.batches.delete(7));
    expect(error).toMatchObject({ status: 404 });
    expect((error as Error).message).not.toContain('deleted by this call');
  });
});

describe('an abort', () => {
  const reason = new Error('enough');

  it('before the call sends nothing', async () => {
    const { aihub, sentAt } = setUp(ok);
    const signal = AbortSignal.abort(reason);
    expect(await end(aihub.runs.get('a', { signal }))).toBe(reason);
    expect(sentAt).toEqual([]);
  });

  it.each([
    ['while a request is under way', hangs],
    ['in a pause between attempts', status(503, { 'retry-after': '60' })],
  ])('%s ends the call with its reason', async (_, step) => {
    const { aihub, sentAt } = setUp(step);
    const control = new AbortController();
    const removed = vi.spyOn(control.signal, 'removeEventListener');
    const call = aihub.runs.get('a', { signal: control.signal }).catch((error: Error) => error);
    await vi.advanceTimersByTimeAsync(1_000);
    control.abort(reason);
    expect(await call).toBe(reason);
    expect(removed).toHaveBeenCalled();
    expect(sentAt).toHaveLength(1);
  });
});

it('each attempt is reported, also of calls that were ended while they waited for the budget', async () => {
  const onAttempt = vi.fn();
  const { fetch, sentAt } = setUp(status(500));
  const aihub = new AIHub({ apiToken: 'token-for-tests', fetch, onAttempt });
  const control = new AbortController();
  const get = () => aihub.runs.get('a', { signal: control.signal });
  const calls = Promise.allSettled(Array.from({ length: 30 }, get));
  await vi.advanceTimersByTimeAsync(200);
  control.abort('enough');
  const ends = await calls;
  expect(new Set(ends.map((end) => end.status === 'rejected' && end.reason))).toEqual(
    new Set(['enough']),
  );
  expect(onAttempt).toHaveBeenCalledTimes(sentAt.length);
});

it('each attempt is reported, also one that was given up', async () => {
  const events: unknown[] = [];
  const steps = [status(503), ok, hangs, hangs];
  const fetch: typeof globalThis.fetch = async (_, init) =>
    (steps.shift() as Step)(init?.signal as AbortSignal);
  const onAttempt = ({ attempt, status, error, retryInMs, durationMs }: AttemptEvent) =>
    events.push([attempt, status, error, retryInMs, durationMs]);
  const aihub = new AIHub({ apiToken: 'token-for-tests', fetch, onAttempt });
  await end(aihub.runs.get('a'));
  await end(aihub.runs.get('a', { timeoutMs: 1_000 }));
  const control = new AbortController();
  const call = aihub.runs.get('a', { signal: control.signal }).catch(() => {});
  await vi.advanceTimersByTimeAsync(500);
  control.abort();
  await call;
  expect(events).toEqual([
    [1, 503, 'APIError', 250, 0],
    [2, 200, undefined, undefined, 0],
    [1, undefined, 'RequestTimeoutError', undefined, 1_000],
    [1, undefined, 'AbortError', undefined, 500],
  ]);
});
