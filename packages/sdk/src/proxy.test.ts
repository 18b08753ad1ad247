import { describe, expect, it } from 'vitest';
import { AIHub } from './index.ts';

/** Wraps an object and all objects that it holds, as Vue's `reactive` does. */
function deepProxy<T extends object>(target: T): T {
  return new Proxy(target, {
    get(held, key, receiver) {
      const value: unknown = Reflect.get(held, key, receiver);
      return typeof value === 'object' && value !== null ? deepProxy(value) : value;
    },
  });
}

function response(url: URL, method: string): unknown {
  const { pathname } = url;
  if (pathname.includes('/jobs/')) return { state: 'COMPLETE' };
  if (pathname.endsWith('/results')) return { id: 'a', status: 'COMPLETE', files: [] };
  if (pathname.endsWith('/files')) return { nodes: [], has_more: false };
  if (pathname.endsWith('/batches')) return { id: 7, batches: [] };
  if (method === 'DELETE') return { delete_input_dir_job_id: 'j' };
  return { id: 'a', status: 'COMPLETE', runs: [] };
}

const fetch = (async (input: string | URL | Request, init?: RequestInit) => {
  const request = new Request(input, init);
  return Response.json(response(new URL(request.url), request.method));
}) as typeof globalThis.fetch;

const client = new AIHub({ apiToken: 'a-token', apiRoot: 'http://127.0.0.1:9', fetch });

describe.each([
  ['a plain Proxy of each resource', <T extends object>(resource: T) => new Proxy(resource, {})],
  ['a deep Proxy', deepProxy],
])('%s works', (_, wrap) => {
  const { apps, deployments, runs, jobs, batches, fetch } = Object.fromEntries(
    Object.entries(client).map(([name, resource]) => [name, wrap(resource as object)]),
  ) as unknown as AIHub;
  const key = { idempotencyKey: 'k' };
  const calls: [string, () => Promise<unknown>][] = [
    ['apps.run', () => apps.run({ app_name: 'x', batch_id: 7 })],
    ['apps.run with a key', () => apps.run({ app_name: 'x', batch_id: 7 }, key)],
    ['deployments.run', () => deployments.run('d', { batch_id: 7 }, key)],
    ['runs.get', () => runs.get('a')],
    ['runs.wait', () => runs.wait('a')],
    ['runs.deleteAndWait', () => runs.deleteAndWait('a')],
    ['runs.iterate', () => wrap(runs.iterate({ from: new Date(0) })).toArray()],
    ['runs.iterateResults', () => wrap(runs.iterateResults('a')).toArray()],
    ['jobs.wait', () => jobs.wait('j')],
    ['batches.create', () => batches.create({ name: 'b' })],
    ['batches.iterate', () => wrap(batches.iterate()).toArray()],
    ['batches.iterateFiles', () => wrap(batches.iterateFiles(7)).toArray()],
    ['batches.upload', () => batches.upload(7, [{ name: 'a', content: new Uint8Array(1) }])],
    ['fetch', () => fetch('/v2/batches')],
  ];

  it.each(calls)('%s', async (_name, call) => {
    await expect(call()).resolves.toBeDefined();
  });
});

it('a Proxy of the client works', async () => {
  expect(await deepProxy(client).runs.wait('a')).toMatchObject({ status: 'COMPLETE' });
  expect(await new Proxy(client, {}).runs.get('a')).toMatchObject({ id: 'a' });
});
