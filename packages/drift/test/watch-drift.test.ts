import { createEmulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { describe, expect, it } from 'vitest';
import { driftToMarkdown, readDocument, type WatchOptions, watchDrift } from '../src/index.ts';

const document = await readDocument();

/** A client of a hub whose clock stands still, watched. */
function watched(options: Partial<WatchOptions> = {}) {
  const hub = createEmulator({ clock: 'stepped' });
  const watch = watchDrift({ document, fetch: hub.fetch, ...options });
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: watch.fetch });
  return { hub, watch, aihub };
}

async function useHub({ hub, aihub }: ReturnType<typeof watched>) {
  const { id } = await aihub.batches.create({ name: 'B' });
  await aihub.batches.addFile(id, 'a.txt', new TextEncoder().encode('Total: 1'));
  const run = await aihub.apps.run({ app_name: 'App', batch_id: id });
  hub.clock.advance(60_000);
  await aihub.runs.results(run.id, { include_source_info: true });
  await aihub.runs.get('none').catch(() => {});
  return aihub.runs.list();
}

const json = (body: BodyInit) =>
  new Response(body, { headers: { 'content-type': 'application/json' } });
const url = 'https://hub.example.com/api/v2/apps/runs';

describe('the responses of a watched client', () => {
  it('are compared, and show no drift where there is none', async () => {
    const client = watched();
    await useHub(client);
    await client.watch.settled();
    expect(client.watch.report.findings()).toEqual([]);
    expect(client.watch.report).toMatchObject({ compared: 6, ignored: 0 });
    expect(driftToMarkdown(client.watch.report)).toMatch(/^# No drift\n/);
  });

  it('show what differs, each once', async () => {
    const seen: string[] = [];
    const client = watched({ onFinding: ({ place }) => seen.push(place) });
    client.hub.faults.add({ kind: 'unknown-status', operations: ['listRuns'] });
    client.hub.faults.add({ kind: 'extra-properties', operations: ['listRuns'] });
    await useHub(client);
    const { runs } = await client.aihub.runs.list();
    expect(runs?.[0]?.status).toBe('ARCHIVING');
    await client.watch.settled();
    const places = ['$.runs[].status', '$.runs[].x_new_property', '$.x_new_property'];
    expect(client.watch.report.findings().map(({ place }) => place)).toEqual(places);
    expect(seen.toSorted()).toEqual(places);
    expect(driftToMarkdown(client.watch.report)).toContain(
      '## `GET /v2/apps/runs` (listRuns)\n\n| status |',
    );
  });

  it('reach the client although comparing fails, or a callback throws', async () => {
    const broken = watched({
      document: { paths: { '/v2/batches': { post: { responses: { 200: { $ref: '#/none' } } } } } },
    });
    await expect(broken.aihub.batches.create({ name: 'B' })).resolves.toHaveProperty('id');
    await broken.watch.settled();
    const client = watched({
      onFinding: () => {
        throw new Error('of the callback');
      },
    });
    client.hub.faults.add({ kind: 'extra-properties' });
    await useHub(client);
    await client.watch.settled();
    expect(client.watch.report.findings().length).toBeGreaterThan(1);
  });
});

describe('the hook is not in the way', () => {
  it('a response comes at once, although its body never ends', async () => {
    let body: ReadableStreamDefaultController<Uint8Array> | undefined;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => {
        body = controller;
      },
    });
    const watch = watchDrift({ document, fetch: async () => json(endless) });
    const response = await watch.fetch(url);
    expect(response.bodyUsed).toBe(false);
    body?.error(new Error('of the connection'));
    await watch.settled();
    expect(watch.report.compared).toBe(0);
  });

  it('a large body is not kept, and the caller gets all of it', async () => {
    const large = JSON.stringify({ runs: [], more: 'x'.repeat(5_000) });
    const watch = watchDrift({ document, fetch: async () => json(large), maxBodyBytes: 1_000 });
    expect(await (await watch.fetch(url)).text()).toBe(large);
    await watch.settled();
    expect(watch.report).toMatchObject({ compared: 1 });
    expect(watch.report.findings()).toEqual([]);
  });

  it('no body is copied but JSON', async () => {
    const response = new Response('bytes', { headers: { 'content-type': 'text/plain' } });
    const watch = watchDrift({ document, fetch: async () => response });
    response.clone = () => expect.unreachable();
    expect(await (await watch.fetch(url)).text()).toBe('bytes');
    await watch.settled();
    expect(watch.report.findings().map(({ found }) => found)).toEqual(['text/plain']);
  });

  it('only a sample is compared, and only so many at a time', async () => {
    const none = watchDrift({ document, fetch: async () => json('{}'), sample: 0 });
    await none.fetch(url);
    await none.settled();
    expect(none.report.compared).toBe(0);
    const many = watchDrift({ document, fetch: async () => json('{"runs":[]}') });
    await Promise.all(Array.from({ length: 40 }, () => many.fetch(new Request(url))));
    await many.settled();
    expect(many.report.compared).toBe(16);
  });

  it('what is of another server is left out', async () => {
    const apiRoot = 'https://hub.example.com/other';
    const watch = watchDrift({ document, fetch: async () => json('{}'), apiRoot });
    await watch.fetch(url);
    await watch.settled();
    expect(watch.report).toMatchObject({ compared: 0, ignored: 1 });
  });
});
