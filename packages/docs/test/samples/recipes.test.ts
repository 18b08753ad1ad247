import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { startEmulator } from '@org/aihub-emulator';
import { QueryClient } from '@tanstack/react-query';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { Queue, QueueEvents } from 'bullmq';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { whatIsMissing } from '../../../queue/test/servers/program.ts';
import { RedisServer } from '../../../queue/test/servers/redis.ts';
import { runQuery } from '../../samples/recipes/use-run.ts';
import { SampleRunner } from './sample-runner.ts';

const nowhere = '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d';
const { fetch } = globalThis;

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** A proxy that opens tunnels (RFC 9110, CONNECT), and counts them. */
async function startProxy(): Promise<{ url: string; tunnels: () => number }> {
  let tunnels = 0;
  const server = createServer().on('connect', (request, client) => {
    tunnels++;
    const { hostname, port } = new URL(`http://${request.url}`);
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(client).pipe(target);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${portOf(server)}`, tunnels: () => tunnels };
}

describe('The recipes do what the guide says', () => {
  let the: SampleRunner;
  beforeEach(() => {
    the = new SampleRunner();
    vi.stubEnv('HOOK_SECRET', 's3cret');
    vi.spyOn(console, 'log').mockImplementation(() => {});
  });
  afterEach(() => the.close());

  const startedRuns = async () => (await the.aihub.runs.list()).runs ?? [];

  /** The statuses of notifications: with a wrong secret, of a run, of no run, of no ID, and when AI Hub refuses. */
  async function notify(post: (path: string, body: object) => Promise<Response>) {
    const run_id = await the.run('good', { end: true });
    const wrong = await post('/hooks/aihub/wrong', { run_id });
    const right = await post('/hooks/aihub/s3cret', { run_id });
    expect(console.log).toHaveBeenCalledWith(run_id, 'COMPLETE');
    const unknown = await post('/hooks/aihub/s3cret', { id: nowhere });
    const invalid = await post('/hooks/aihub/s3cret', { id: '..' });
    the.hub.faults.add({ kind: 'unavailable', status: 400, count: 1 });
    const refused = await post('/hooks/aihub/s3cret', { run_id });
    return [wrong, right, unknown, invalid, refused].map(({ status }) => status);
  }

  const headers = { 'content-type': 'application/json' };

  test('express', async () => {
    vi.stubEnv('PORT', '0');
    const { server } = await import('../../samples/recipes/express.ts');
    onTestFinished(() => void server.close());
    const statuses = await notify((path, body) =>
      fetch(`http://127.0.0.1:${portOf(server)}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      }),
    );
    expect(statuses).toEqual([404, 204, 404, 404, 503]);
  });

  test('hono', async () => {
    const { default: app } = await import('../../samples/recipes/hono.ts');
    const statuses = await notify(async (path, body) =>
      app.request(path, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    expect(statuses).toEqual([404, 204, 404, 404, 503]);
  });

  test('next-route, use-run', async () => {
    const { GET } = await import('../../samples/recipes/next-route.ts');
    const get = (id: string) =>
      GET(new Request(`http://localhost/api/runs/${id}`), { params: Promise.resolve({ id }) });
    expect((await get(nowhere)).status).toBe(404);
    expect((await get('..')).status).toBe(400);

    const { hub } = the;
    const id = await the.run('bad', { end: true });
    vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
      url.startsWith('/api/runs/') ? get(url.slice('/api/runs/'.length)) : hub.fetch(url, init),
    );
    const client = new QueryClient();
    const query = runQuery(id);
    expect(await client.fetchQuery(query)).toEqual({
      status: 'FAILED',
      msg: 'The app has no model.',
    });
    const cached = client.getQueryCache().find({ queryKey: query.queryKey });
    const interval = query.refetchInterval as unknown as (of: typeof cached) => unknown;
    expect(interval(cached)).toBe(false);
  });

  const missingRedis = whatIsMissing('redis');
  test.skipIf(missingRedis)(`bullmq${missingRedis}`, async () => {
    const server = await RedisServer.start();
    onTestFinished(() => server.stop());
    const url = `redis://127.0.0.1:${server.port}`;
    vi.stubEnv('REDIS_URL', url);
    const { worker } = await import('../../samples/recipes/bullmq.ts');
    const connection = { url };
    const queue = new Queue('start-runs', { connection });
    const events = new QueueEvents('start-runs', { connection });
    onTestFinished(async () => {
      await Promise.all([worker, queue, events].map((part) => part.close()));
    });
    // The first delivery loses its response, and fails; the second finds the run of the first.
    the.hub.faults.add({ kind: 'lost-response', operations: ['runApp'], count: 1 });
    the.hub.faults.add({ kind: 'unavailable', status: 401, operations: ['listRuns'], count: 1 });
    const data = { batchId: await the.batch() };
    const job = await queue.add('start', data, { attempts: 2 });
    const id = await job.waitUntilFinished(events);
    expect((await startedRuns()).map((run) => run.id)).toEqual([id]);
    expect(the.hub.stats.requests.runApp).toBe(1);
  });

  test('sqs', async () => {
    const { handler } = await import('../../samples/recipes/sqs.ts');
    const body = JSON.stringify({ batchId: await the.batch() });
    const receive = (messageId: string, count: number, text = body) => {
      const attributes = { ApproximateReceiveCount: String(count) };
      const record = { messageId, body: text, attributes } as unknown as SQSRecord;
      return handler({ Records: [record] } as SQSEvent, {} as never, () => {});
    };
    expect(await receive('m-1', 1)).toEqual({ batchItemFailures: [] });
    expect(await receive('m-1', 2)).toEqual({ batchItemFailures: [] });
    expect(await startedRuns()).toHaveLength(1);
    expect(await receive('m-2', 1, '{}')).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm-2' }],
    });
  });

  test('worker', async () => {
    const { default: worker } = await import('../../samples/recipes/worker.ts');
    const url = `https://worker.example.com/?run=${await the.run('bad', { end: true })}`;
    const response = await worker.fetch(new Request(url), { AIHUB_API_TOKEN: the.hub.token });
    expect([response.status, await response.json()]).toEqual([200, { status: 'FAILED' }]);
  });

  test('proxy', async () => {
    const hub = await startEmulator();
    onTestFinished(() => hub.close());
    const proxy = await startProxy();
    vi.stubEnv('AIHUB_API_ROOT', hub.url);
    vi.stubEnv('MY_PROXY', proxy.url);
    expect(await the.output('recipes/proxy')).toBe('Runs: 0');
    expect(proxy.tunnels()).toBe(1);
  });
});
