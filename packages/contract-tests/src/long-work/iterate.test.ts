import { createEmulator } from '@org/aihub-emulator';
import type { Run } from '@org/aihub-sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchIn, clientOf } from './client-of.ts';

const everything = { from: new Date(0) };

async function hubWith(runs: number, options: Parameters<typeof createEmulator>[0] = {}) {
  const hub = createEmulator({ clock: 'stepped', seed: 5, checkResponses: false, ...options });
  const others = clientOf(hub);
  const batch_id = await batchIn(others);
  const start = async (): Promise<Run> => {
    hub.clock.advance(1);
    return others.apps.run({ app_name: 'Invoices', batch_id });
  };
  const ids: string[] = [];
  while (ids.length < runs) ids.push((await start()).id);
  return { hub, others, start, ids };
}

describe('runs.iterate', () => {
  it('gives every run once, oldest first, though the server caps its pages', async () => {
    const { hub, ids } = await hubWith(250, { listPageCap: 20 });
    const runs = await clientOf(hub).runs.iterate(everything).toArray();
    expect(runs.map(({ id }) => id)).toEqual(ids);
  });

  it('gives the runs that the API hides by default, those older than 24 hours', async () => {
    const { hub, ids } = await hubWith(3);
    hub.clock.advance(48 * 3_600_000);
    const aihub = clientOf(hub);
    expect((await aihub.runs.list()).runs).toEqual([]);
    expect(await aihub.runs.iterate(everything).toArray()).toHaveLength(ids.length);
  });

  it('misses none that stays, and gives none twice, while others start, end and are deleted', async () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('delete' as const), at: fc.nat(200) }),
      fc.record({ kind: fc.constant('start' as const), at: fc.nat(3) }),
      fc.record({ kind: fc.constant('end' as const), at: fc.nat(3000) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 2, max: 25 }),
        fc.array(fc.array(change, { maxLength: 12 }), { maxLength: 10 }),
        async (count, listPageCap, script) => {
          const { hub, others, start, ids } = await hubWith(count, { listPageCap });
          const stays = new Set(ids);
          let pages = 0;
          const fetch: typeof globalThis.fetch = async (input, init) => {
            for (const { kind, at } of script[pages++] ?? []) {
              if (kind === 'start') await start();
              if (kind === 'end') hub.clock.advance(at);
              const id = [...stays][at % Math.max(1, stays.size)];
              if (kind !== 'delete' || id === undefined) continue;
              await others.runs.delete(id, { delete_input: false });
              stays.delete(id);
            }
            return hub.fetch(input, init);
          };
          const given: string[] = [];
          for await (const { id } of clientOf(hub, { fetch }).runs.iterate(everything)) {
            given.push(id);
          }
          expect(new Set(given).size).toBe(given.length);
          expect([...stays].filter((id) => !given.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('copes with pages that begin earlier than asked', async () => {
    const { hub, ids } = await hubWith(90, {
      listPageCap: 20,
      faults: [{ kind: 'shifting-pages', by: 7, probability: 0.7 }],
    });
    const runs = await clientOf(hub).runs.iterate(everything).toArray();
    expect(runs.map(({ id }) => id)).toEqual(ids);
  });

  it('lets the loop delete each run', async () => {
    const { hub, ids, others } = await hubWith(90, { listPageCap: 20 });
    const given: string[] = [];
    for await (const { id } of clientOf(hub).runs.iterate(everything)) {
      given.push(id);
      await others.runs.delete(id, { delete_input: false });
    }
    expect(given).toEqual(ids);
  });
});

describe('the other lists', () => {
  it('give every batch, every file and every file of the results', async () => {
    const hub = createEmulator({
      clock: 'stepped',
      listPageCap: 10,
      resultsPageSize: 7,
      checkResponses: false,
    });
    const aihub = clientOf(hub);
    const names = Array.from(
      { length: 33 },
      (_, index) => `f${String(index).padStart(2, '0')}.txt`,
    );
    for (const name of names) await aihub.batches.create({ name });
    const batches = await aihub.batches.iterate().toArray();
    expect(batches.map(({ name }) => name).sort()).toEqual(names);

    const batchId = batches[0]?.id ?? 0;
    const files = names.map((name) => ({ name, content: new Blob(['Total: 12.50']) }));
    await aihub.batches.upload(batchId, files);
    const nodes = await aihub.batches.iterateFiles(batchId).toArray();
    expect(nodes.map(({ name }) => name).sort()).toEqual(names);

    const { id } = await aihub.apps.run({ app_name: 'Invoices', batch_id: batchId });
    hub.clock.advance(3_600_000);
    const results = await aihub.runs.iterateResults(id).toArray();
    expect(results.map((file) => file.original_file_name).sort()).toEqual(names);
    expect(hub.stats.requests.getRunResults).toBe(5);
  });
});
