import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Fault,
} from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../test/servers/program.ts';
import type { FleetConfig } from './config.ts';
import { Fleet } from './fleet.ts';
import { memory } from './memory/memory.ts';
import { operationsPage } from './operating/operations-page.ts';
import type { State } from './record.ts';
import { nodeHandler } from './webhook/node-handler.ts';
import { webhook } from './webhook/webhook.ts';

interface Input {
  text: string;
}
type Config = FleetConfig<Input, undefined>;

const invoice = 'INVOICE\nInvoice Number: INV-7\nTotal: 12.50';
const key = 'invoice-7';
const open: Fleet<Input, undefined>[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((fleet) => fleet.stop()));
});

/** A fleet of one document in this process. */
async function fleetOf(
  options: EmulatorOptions = {},
  config: Partial<Config> = {},
): Promise<{ fleet: Fleet<Input, undefined>; hub: Emulator; errors: unknown[] }> {
  const hub = createEmulator({ runDuration: { baseMs: 1, perFileMs: 0 }, ...options });
  const errors: unknown[] = [];
  const fleet = new Fleet<Input, undefined>({
    name: 'test',
    engine: memory(),
    aihub: { apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch },
    files: ({ key, input }) => [{ name: `${key}.txt`, content: new Blob([input.text]) }],
    run: ({ batchId }) => ({ deploymentId: 'invoices', body: { batch_id: batchId } }),
    results: async () => {},
    settleMs: 50,
    onError: (error) => errors.push(error),
    ...config,
  });
  open.push(fleet);
  await fleet.start();
  await fleet.add([{ key, input: { text: invoice } }]);
  return { fleet, hub, errors };
}

const work = (fleet: Fleet<Input, undefined>) => fleet.work({ leader: { tickMs: 10 } });

function comesTo(fleet: Fleet<Input, undefined>, state: State): Promise<void> {
  return until(`The state ${state}`, async () =>
    expect((await fleet.store.get(key))?.state).toBe(state),
  );
}

async function runsOf({ url, token, fetch }: Emulator) {
  const aihub = new AIHub({ apiRoot: url, apiToken: token, fetch });
  return aihub.runs.iterate({ from: new Date(0) }).toArray();
}

describe('a fleet', () => {
  it('takes a document to the sink', async () => {
    const totals: unknown[] = [];
    const { fleet, hub } = await fleetOf(
      {},
      {
        results: async ({ files }) => {
          for await (const file of files) totals.push(file.original_file_name);
        },
      },
    );
    await work(fleet);
    await comesTo(fleet, 'done');
    expect(totals).toEqual([`${key}.txt`]);
    expect((await runsOf(hub)).map(({ tags }) => tags)).toEqual([[`idempotency-key:test/${key}`]]);
    expect(await fleet.forget(new Date(Date.now() + 1_000))).toBe(1);
    expect(await fleet.store.get(key)).toBeUndefined();
  });

  it('runs documents whose input is there already', async () => {
    const run: Config['run'] = () => ({ body: { app_name: 'Invoices', input_dir: 'acme/in' } });
    const folders = { 'acme/in': { 'a.txt': invoice } };
    const { fleet } = await fleetOf({ folders }, { files: undefined, run });
    await work(fleet);
    await comesTo(fleet, 'done');
    expect((await fleet.store.get(key))?.batchId).toBeNull();
  });

  it('says that there is no batch where run asks for one', async () => {
    const { fleet } = await fleetOf({}, { files: undefined });
    await work(fleet);
    await comesTo(fleet, 'failed');
    expect((await fleet.store.get(key))?.error?.message).toMatch(/has no batch, since the fleet/);
  });

  it('holds a document in review until the person is done', async () => {
    const { fleet, hub } = await fleetOf(
      { deployments: { '*': { review: true, required: ['missing'] } } },
      {},
    );
    await work(fleet);
    await comesTo(fleet, 'review');
    const record = await fleet.store.get(key);
    hub.review(record?.runId ?? '', []);
    await comesTo(fleet, 'done');
  });

  it('leaves a document whose run failed to a person, and pays for a new run on a retry only', async () => {
    const deployments = { '*': { fails: 'No pages.' } };
    const { fleet, hub } = await fleetOf({ deployments });
    await work(fleet);
    await comesTo(fleet, 'failed');
    expect((await fleet.store.get(key))?.error).toMatchObject({
      step: 'run',
      name: 'RunFailedError',
    });
    expect(await runsOf(hub)).toHaveLength(1);
    await fleet.retry(key);
    await comesTo(fleet, 'failed');
    const tags = (await runsOf(hub)).flatMap((run) => run.tags ?? []);
    expect(tags.sort()).toEqual([`idempotency-key:test/${key}`, `idempotency-key:test/${key}~2`]);
  });

  it('leaves a document whose sink keeps failing to a person, and goes on there after a retry', async () => {
    let isBroken = true;
    const { fleet, hub, errors } = await fleetOf(
      {},
      {
        maxFailures: 2,
        results: async () => {
          if (isBroken) throw new Error('disk full');
        },
      },
    );
    await work(fleet);
    await comesTo(fleet, 'failed');
    expect((await fleet.store.get(key))?.error).toMatchObject({
      step: 'results',
      message: 'disk full',
    });
    expect(errors.length).toBeGreaterThanOrEqual(2);
    isBroken = false;
    await fleet.retry(key);
    await comesTo(fleet, 'done');
    expect(await runsOf(hub)).toHaveLength(1);
  });

  it('outlasts a service that is down for longer than its failures would last', async () => {
    const faults: Fault[] = [{ kind: 'unavailable', operations: ['createBatch'], count: 6 }];
    const { fleet } = await fleetOf({ faults }, { maxFailures: 1 });
    await work(fleet);
    await comesTo(fleet, 'done');
  });

  it('goes on with a run that a person names, and with none that was abandoned', async () => {
    const { fleet, hub } = await fleetOf();
    await fleet.abandon(key);
    await expect(fleet.retry(key)).rejects.toThrow('only failed ones are retried');
    const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
    const { id: batch_id } = await aihub.batches.create({ name: 'by hand' });
    await aihub.batches.addFile(batch_id, 'a.txt', new Blob([invoice]));
    const { id } = await aihub.deployments.run('invoices', { batch_id });
    await work(fleet);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await fleet.store.get(key))?.state).toBe('abandoned');
    await fleet.adopt(key, id);
    await comesTo(fleet, 'done');
    expect(await runsOf(hub)).toHaveLength(1);
    await expect(fleet.abandon(key)).rejects.toThrow('done');
  });

  it.each([
    [{ name: 'a b' }, 'name must be'],
    [{ settleMs: 0 }, 'settleMs must be a whole number from 1, not 0'],
    [{ maxFailures: 1.5 }, 'maxFailures must be'],
  ])('refuses the configuration %j', async (config, message) => {
    await expect(fleetOf({}, config)).rejects.toThrow(message);
  });

  it.each(['', 'a b', 'ü', 'x'.repeat(201)])(
    'refuses the key %j and takes none in',
    async (bad) => {
      const { fleet } = await fleetOf();
      const input = { text: '' };
      await expect(
        fleet.add([
          { key: 'good', input },
          { key: bad, input },
        ]),
      ).rejects.toThrow('A key must be');
      expect(await fleet.store.get('good')).toBeUndefined();
    },
  );
});

describe('a webhook', () => {
  it('changes a document once when four deliveries come at a time, and asks for its run once', async () => {
    const { fleet, hub } = await fleetOf();
    // A leader that looks seldom, so that the notification is what moves the document.
    await fleet.work({ leader: { tickMs: 60_000 } });
    await comesTo(fleet, 'running');
    const { runId } = (await fleet.store.get(key)) ?? {};
    const handler = webhook(fleet);
    const deliver = (body: unknown) =>
      handler(new Request('http://x/hook', { method: 'POST', body: JSON.stringify(body) }));
    const before = hub.stats.requests.getRunStatus ?? 0;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => deliver({ status: 'OK', job_id: runId, output: '/evil' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    expect(hub.stats.requests.getRunStatus).toBe(before + 1);
    await comesTo(fleet, 'done');
    expect((await deliver({ run_id: 'unknown' })).status).toBe(404);
    expect((await deliver({ what: 1 })).status).toBe(400);
    expect((await deliver({ filler: 'x'.repeat(70_000) })).status).toBe(413);
  });

  it('works under node:http, as under Express', async () => {
    const { fleet } = await fleetOf();
    const handle = nodeHandler(webhook(fleet));
    const server = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // It listens on a port.
    const { port } = server.address() as AddressInfo;
    const post = (body: string) =>
      fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body }).then(({ status }) => status);
    expect(await post('{"run_id":"x"}')).toBe(404);
    expect(await post('nothing')).toBe(400);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('the page', () => {
  const get = (query = '') => new Request(`http://x/fleet${query}`);
  const post = (form: Record<string, string>, site = 'same-origin') =>
    new Request('http://x/fleet', {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'sec-fetch-site': site },
    });

  it('shows counts and what waits for a person, and no markup of others', async () => {
    const results = async () => {
      throw new Error('<script>alert(1)</script>');
    };
    const { fleet } = await fleetOf({}, { results, maxFailures: 1 });
    const page = operationsPage(fleet, { runUrl: (id) => `https://hub/runs/${id}` });
    await work(fleet);
    await comesTo(fleet, 'failed');
    const text = await (await page(get())).text();
    const { runId } = (await fleet.store.get(key)) ?? {};
    expect(text).toContain('<td>failed<td>1<td>');
    expect(text).toContain(`href="https://hub/runs/${runId}"`);
    expect(text).toContain('&#60;script&#62;');
    expect(text).not.toContain('<script>');
    const metrics = await (await page(get('?format=metrics'))).text();
    expect(metrics).toContain('aihub_queue_documents{fleet="test",state="failed"} 1');
    expect(metrics).toContain('aihub_queue_documents{fleet="test",state="done"} 0');
    expect(metrics).toContain('aihub_queue_leading{fleet="test"} 1');
  });

  it('decides for a person, and for no page of another site', async () => {
    const { fleet } = await fleetOf();
    const page = operationsPage(fleet);
    expect((await page(post({ action: 'abandon', key }, 'cross-site'))).status).toBe(403);
    expect((await fleet.store.get(key))?.state).toBe('upload');
    expect((await page(post({ action: 'retry', key }))).status).toBe(409);
    expect((await page(post({ action: 'abandon', key }))).status).toBe(200);
    expect((await fleet.store.get(key))?.state).toBe('abandoned');
    expect((await page(post({ action: 'drop', key }))).status).toBe(409);
  });
});
