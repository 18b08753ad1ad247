import { expect, test } from 'vitest';
import { clientOf, open, upload } from './open.ts';

test('429 comes with Retry-After where asked for, on the operations named, as often as said', async () => {
  const { hub, aihub } = open();
  const limit = { kind: 'rate-limit', operations: ['listRuns'], count: 1 } as const;
  hub.faults.set([{ ...limit, retryAfter: 7 }, limit]);
  await aihub.batches.list();
  const limited = { name: 'RateLimitError', status: 429 };
  await expect(aihub.runs.list()).rejects.toMatchObject({ ...limited, retryAfterMs: 7_000 });
  await expect(aihub.runs.list()).rejects.toMatchObject({ ...limited, retryAfterMs: undefined });
  await aihub.runs.list();
  expect(hub.faults.current).toEqual([]);
  expect(hub.stats.requests).toEqual({ listBatches: 1, listRuns: 3 });
});

test('503 and a 502 page of HTML do nothing', async () => {
  const { hub, aihub } = open();
  hub.faults.add({ kind: 'unavailable', count: 1 });
  await expect(aihub.batches.create({ name: 'B' })).rejects.toMatchObject({
    name: 'UnknownOutcomeError',
  });
  hub.faults.add({ kind: 'unavailable', status: 502, html: true, count: 1 });
  const response = await hub.fetch(`${hub.url}/v2/batches`);
  expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
  expect(await aihub.batches.list()).toEqual({ batches: [] });
});

test('a lost response leaves a run that was started; a refused request leaves none', async () => {
  const { hub, aihub } = open();
  const batch_id = await upload(aihub, { a: 'x' });
  const start = () => aihub.apps.run({ app_name: 'App', batch_id });
  hub.faults.add({ kind: 'refused', operations: ['runApp'], count: 1 });
  await expect(start()).rejects.toMatchObject({ name: 'UnknownOutcomeError' });
  expect((await aihub.runs.list()).runs).toHaveLength(0);
  hub.faults.add({ kind: 'lost-response', operations: ['runApp'], count: 1 });
  await expect(start()).rejects.toMatchObject({ name: 'UnknownOutcomeError' });
  expect((await aihub.runs.list()).runs).toHaveLength(1);
});

test('a body that breaks off is no response', async () => {
  const { hub, aihub } = open();
  hub.faults.add({ kind: 'reset-in-body', count: 1 });
  await expect(aihub.batches.list()).rejects.toMatchObject({ name: 'ConnectionError' });
});

test('a started run shows up in the list only after the lag', async () => {
  const { hub, aihub } = open({ faults: [{ kind: 'list-lag', ms: 3_000 }] });
  const batch_id = await upload(aihub, { a: 'x' });
  const { id } = await aihub.apps.run({ app_name: 'App', batch_id });
  await aihub.runs.get(id);
  expect((await aihub.runs.list()).runs).toEqual([]);
  hub.clock.advance(3_000);
  expect((await aihub.runs.list()).runs).toHaveLength(1);
});

test('a started run cannot be found before the lag is over', async () => {
  const { hub, aihub } = open({ faults: [{ kind: 'run-lag', ms: 3_000 }] });
  const batch_id = await upload(aihub, { a: 'x' });
  const { id } = await aihub.apps.run({ app_name: 'App', batch_id });
  await expect(aihub.runs.get(id)).rejects.toMatchObject({ status: 404 });
  hub.clock.advance(3_000);
  await aihub.runs.get(id);
});

test('pages shift as if runs had come in meanwhile', async () => {
  const { hub, aihub } = open();
  const batch_id = await upload(aihub, { a: 'x' });
  for (let run = 0; run < 4; run++) await aihub.apps.run({ app_name: 'App', batch_id });
  hub.faults.add({ kind: 'shifting-pages' });
  const page = async (offset: number) =>
    (await aihub.runs.list({ limit: 2, offset })).runs?.map(({ id }) => id) ?? [];
  expect((await page(2))[0]).toBe((await page(0))[1]);
});

test('unknown statuses, extra and missing properties come through, and are seen as violations', async () => {
  const { hub, aihub } = open();
  const batch_id = await upload(aihub, { a: 'x' });
  const { id } = await aihub.apps.run({ app_name: 'App', batch_id });
  const only = { operations: ['getRunStatus'], count: 1 };
  hub.faults.add({ kind: 'unknown-status', ...only });
  expect((await aihub.runs.get(id)).status).toBe('ARCHIVING');
  hub.faults.add({ kind: 'extra-properties', ...only });
  expect(await aihub.runs.get(id)).toHaveProperty('x_new_property');
  hub.faults.add({ kind: 'missing-properties', ...only });
  expect(await aihub.runs.get(id)).not.toHaveProperty('finish_timestamp');
  expect(hub.requests.at(-1)?.responseProblems).toEqual([]);
  hub.faults.add({ kind: 'missing-properties', names: ['status'], ...only });
  await aihub.runs.get(id);
  expect(hub.requests.at(-1)?.responseProblems).toEqual([
    "body: must have required property 'status'",
  ]);
});

test('latency is waited for, unless the caller gives up', async () => {
  const { hub, aihub } = open({ faults: [{ kind: 'latency', ms: [30, 40] }] });
  const began = performance.now();
  await aihub.batches.list();
  expect(performance.now() - began).toBeGreaterThan(25);
  hub.faults.set([{ kind: 'latency', ms: 60_000 }]);
  const signal = AbortSignal.timeout(20);
  await expect(hub.fetch(`${hub.url}/v2/batches`, { signal })).rejects.toBe(
    await new Promise((resolve) => {
      if (signal.aborted) resolve(signal.reason);
      else signal.addEventListener('abort', () => resolve(signal.reason));
    }),
  );
});

test('a restart keeps what the hub knows, or drops it', async () => {
  const { hub, aihub } = open();
  await upload(aihub, { a: 'x' });
  hub.faults.add({ kind: 'restart', count: 1 });
  await expect(aihub.batches.list()).rejects.toMatchObject({ name: 'ConnectionError' });
  await expect
    .poll(async () => (await clientOf(hub, { maxRetries: 3 }).batches.list()).batches?.length)
    .toBe(1);
  await hub.restart({ keepState: false });
  expect((await aihub.batches.list()).batches).toEqual([]);
});

test('while the hub is down, and once it is closed, the connection is refused', async () => {
  const { hub, aihub } = open();
  const restarted = hub.restart({ downMs: 30 });
  await expect(hub.fetch(hub.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  await restarted;
  await aihub.batches.list();
  await hub.close();
  await expect(aihub.batches.list()).rejects.toMatchObject({ name: 'ConnectionError' });
});

test('a fault that does not exist is refused, with those that do', () => {
  const { hub } = open();
  expect(() => hub.faults.add({ kind: 'nope' } as never)).toThrow('There are: latency, rate-limit');
  expect(() => hub.faults.add({ kind: 'latency' } as never)).toThrow('needs ms');
  expect(() => hub.faults.add({ kind: 'refused', probability: 2 })).toThrow('from 0 to 1');
});
