import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWorker, workerdBinary } from './targets/workerd-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'aihub-request-contexts-'));
const start_timestamp = 1_765_000_000_000_000_000n;
let api: Server;
let worker: { url: string; stop(): void } | undefined;
let endsAt = 0;
let allowedAt = 0;

/** An AI Hub of a few responses; what is waited for ends at one time, so that all could end in one poll. */
function respond(path: string, query: URLSearchParams): [status: number, body: string] {
  const isOver = performance.now() > endsAt;
  const run = (id: string) =>
    `{"id":"${id}","status":"${isOver ? 'COMPLETE' : 'RUNNING'}","start_timestamp":${start_timestamp},"tags":[]}`;
  const id = path.split('/').at(-1) ?? '';
  if (path.includes('/jobs/')) return [200, `{"state":"${isOver ? 'COMPLETE' : 'RUNNING'}"}`];
  if (path.includes('/batches/')) {
    const now = performance.now();
    if (now < allowedAt) return [429, '{}'];
    allowedAt = now + 50;
    return [200, `{"id":${id},"name":"b"}`];
  }
  if (path.endsWith('/apps/runs')) {
    const runs = [1, 2, 3].map((number) => run(`run-${number}`));
    return [200, `{"runs":[${runs.slice(Number(query.get('offset') ?? 0))}]}`];
  }
  return [200, run(path.includes('/deployments/') ? 'run-9' : id)];
}

beforeAll(async () => {
  if (workerdBinary === undefined) return;
  api = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [status, body] = respond(pathname, searchParams);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(api, 'listening');
  await build({
    entryPoints: [join(import.meta.dirname, 'request-contexts/worker.ts')],
    outfile: join(folder, 'worker.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    define: { apiRoot: JSON.stringify(`http://127.0.0.1:${(api.address() as AddressInfo).port}`) },
  });
});

afterAll(() => {
  api?.close();
  rmSync(folder, { recursive: true });
});

/** Since the second, workerd settles promises of other requests in their own context; before, it did not. */
const compatibilityDates = ['2024-09-01', '2026-11-01'];

describe.skipIf(workerdBinary === undefined).each(compatibilityDates)(
  'a client of a Worker, of %s, that concurrent requests share (skipped where workerd has no binary)',
  (compatibilityDate) => {
    beforeAll(async () => {
      worker = await serveWorker(folder, compatibilityDate);
    });
    afterAll(() => worker?.stop());

    it.each([
      ['wait for three runs', ['run/run-1', 'run/run-2', 'run/run-3']],
      ['wait for the same run', ['run/run-1', 'run/run-1', 'run/run-1']],
      ['wait for jobs', ['job/job-1', 'job/job-2', 'job/job-1']],
      ['submit once', ['submission/key-1', 'submission/key-2', 'submission/key-3']],
      ['are throttled', ['calls/1', 'calls/2', 'calls/3']],
    ])('finishes them all when they %s', async (_, paths) => {
      endsAt = performance.now() + 1_500;
      const texts = await Promise.all(
        paths.map(async (path, index) => {
          // Each comes while a request of the one before is under way.
          await new Promise((resolve) => setTimeout(resolve, 30 * index));
          const response = await fetch(`${worker?.url}/${path}`);
          return response.text();
        }),
      );
      expect(texts).toEqual(paths.map((path) => `${path.replace('/', ' ')} is done`));
    });
  },
);
