import type { Fault } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { describe, expect, it } from 'vitest';
import { type Config, comesTo, fleetOf, invoice, key, runsOf, work } from '../test/one-document.ts';

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
