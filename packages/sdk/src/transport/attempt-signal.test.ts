import { expect, it } from 'vitest';
import { AIHub, preload } from '../index.ts';

/** Passes for the `fetch` of Node, and keeps the signals that it was given. */
function likeNodes(respond: (count: number) => Response) {
  const signals: (AbortSignal | null | undefined)[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    signals.push(init?.signal);
    return respond(signals.length);
  };
  return { signals, fetch: Object.assign(fetch, { toString: () => 'internal/deps/undici' }) };
}

const ok = () => new Response('{}', { headers: { 'content-type': 'application/json' } });

const broken = (status: number) => () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) });
  return new Response(body, { status });
};

it.each([
  ['a success', ok],
  ['a failure', () => new Response('{}', { status: 404 })],
])('uses a signal again when %s was read whole', async (_, respond) => {
  const { signals, fetch } = likeNodes(respond);
  await preload();
  const aihub = new AIHub({ apiToken: 'token-for-tests', fetch, maxRetries: 0 });
  for (let call = 0; call < 3; call++) await aihub.runs.get('a-run').catch(() => {});
  expect(signals).toEqual([expect.any(AbortSignal), signals[0], signals[0]]);
  expect(new Set(signals).size).toBe(1);
});

it.each([
  ['broke off', broken(200)],
  ['broke off after a status of failure', broken(404)],
])('uses no signal again of a response that %s', async (_, respond) => {
  const { signals, fetch } = likeNodes(respond);
  await preload();
  const aihub = new AIHub({ apiToken: 'token-for-tests', fetch, maxRetries: 0 });
  for (let call = 0; call < 3; call++) await aihub.runs.get('a-run').catch(() => {});
  expect(new Set(signals).size).toBe(3);
});

it('uses no signal again of a response that the caller reads', async () => {
  const { signals, fetch } = likeNodes(() => new Response('a file'));
  await preload();
  const aihub = new AIHub({ apiToken: 'token-for-tests', fetch });
  for (let call = 0; call < 3; call++)
    await aihub.files.read('a-file', undefined, undefined, { as: 'stream' });
  expect(new Set(signals).size).toBe(3);
});
