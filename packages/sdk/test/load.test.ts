import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { AIHub, type AIHubOptions } from '../src/index.ts';
import { apiToken } from './faults/canaries.ts';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.closeAllConnections();
});

interface Limited {
  aihub: AIHub;
  /** Requests that came, and how many of them were carried out. */
  count: { requests: number; served: number };
}

/** A server that decides for each request whether it serves it; `reset` breaks the connection. */
async function startServer(
  decide: (url: string) => 'serve' | 'reset' | [status: number, headers?: object],
  options: Partial<AIHubOptions> = {},
): Promise<Limited> {
  const count = { requests: 0, served: 0 };
  const server = createServer((request, response) => {
    count.requests++;
    request.resume();
    const decision = decide(request.url ?? '');
    if (decision === 'reset') request.socket.resetAndDestroy();
    else if (decision === 'serve') {
      count.served++;
      if (request.method === 'PUT') response.writeHead(204).end();
      else
        response.setHeader('content-type', 'application/json').end('{"id":"a","status":"RUNNING"}');
    } else response.writeHead(decision[0], { ...decision[1] }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  servers.push(server);
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  return { aihub: new AIHub({ apiToken, apiRoot, ...options }), count };
}

/** Fails the first request for each URL. */
function onceEach<T>(fault: T): (url: string) => T | 'serve' {
  const seen = new Set<string>();
  return (url) => {
    if (seen.has(url)) return 'serve';
    seen.add(url);
    return fault;
  };
}

/** Lets so many requests through in each period. */
function perPeriod<T>(most: number, periodMs: number, refusal: T): () => T | 'serve' {
  let startedAt = 0;
  let served = 0;
  return () => {
    const now = performance.now();
    if (now - startedAt >= periodMs) {
      startedAt = now;
      served = 0;
    }
    return ++served > most ? refusal : 'serve';
  };
}

/** A leaky bucket without a burst, as nginx's `limit_req` has by default. */
function leaky<T>(perSecond: number, refusal: T): () => T | 'serve' {
  let nextAt = 0;
  return () => {
    const now = performance.now();
    if (now < nextAt) return refusal;
    nextAt = now + 1_000 / perSecond;
    return 'serve';
  };
}

const getAll = (aihub: AIHub, count: number): Promise<PromiseSettledResult<unknown>[]> =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => aihub.runs.get(`run-${index}`)));

const failed = (results: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));

/** So many at a time. */
async function inTurns(
  count: number,
  concurrency: number,
  work: (index: number) => Promise<unknown>,
): Promise<PromiseSettledResult<unknown>[]> {
  const results: PromiseSettledResult<unknown>[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const [result] = await Promise.allSettled([work(next++)]);
      if (result) results.push(result);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return results;
}

describe.concurrent('many calls, each with one fault', () => {
  it.each([32, 64, 300])('%d parallel GETs all succeed after one reset each', async (count) => {
    const { aihub } = await startServer(onceEach('reset' as const));
    expect(failed(await getAll(aihub, count))).toEqual([]);
  });

  it('64 parallel GETs all succeed after one 429 with Retry-After each', async () => {
    const { aihub } = await startServer(onceEach<[number, object]>([429, { 'retry-after': '1' }]));
    expect(failed(await getAll(aihub, 64))).toEqual([]);
  });

  it('64 parallel GETs all succeed after one 503 each', async () => {
    const { aihub } = await startServer(onceEach<[number]>([503]));
    expect(failed(await getAll(aihub, 64))).toEqual([]);
  });
});

describe.concurrent('a rate limit', () => {
  it.each([[503], [429]])(
    'of 60 a second that returns %d fails none of 150 calls',
    async (status) => {
      const { aihub, count } = await startServer(leaky<[number]>(60, [status]));
      const startedAt = performance.now();
      const results = await inTurns(150, 32, (index) => aihub.runs.get(`run-${index}`));
      const seconds = (performance.now() - startedAt) / 1_000;
      console.log(
        `${status}: ${(seconds / 2.5).toFixed(2)} × the least time, ${count.requests} requests`,
      );
      expect(failed(results)).toEqual([]);
    },
  );

  it('of 50 a second with Retry-After fails none of 200 calls at once', async () => {
    const { aihub, count } = await startServer(
      perPeriod<[number, object]>(50, 1_000, [429, { 'retry-after': '1' }]),
    );
    const startedAt = performance.now();
    expect(failed(await getAll(aihub, 200))).toEqual([]);
    const seconds = (performance.now() - startedAt) / 1_000;
    console.log(`Retry-After: ${(seconds / 4).toFixed(2)} × the time, ${count.requests} requests`);
  });
});

describe.concurrent('a server that is down', () => {
  it('gets at most a tenth more requests, and the error names the budget', async () => {
    const { aihub, count } = await startServer(() => [503]);
    const results = await getAll(aihub, 400);
    expect(failed(results)).toHaveLength(400);
    expect(count.requests).toBeLessThanOrEqual(440);
    const messages = failed(results).map((error) => (error as Error).message);
    expect(messages.filter((text) => text.includes('retry budget')).length).toBeGreaterThan(300);
    expect(String((failed(results).at(-1) as Error).stack)).toContain('retry budget');
  });
});
