import { createEmulator } from '@org/aihub-emulator';
import { fields, type Row, rows, toJsonLines } from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';
import { expect, it } from 'vitest';
import { clientOf } from './client-of.ts';

it('makes rows, JSON Lines and CSV of the results of a run, page by page', async () => {
  const hub = createEmulator({ clock: 'stepped', resultsPageSize: 4 });
  const aihub = clientOf(hub);
  const { id: batchId } = await aihub.batches.create({ name: 'Invoices' });
  const files = Array.from({ length: 10 }, (_, index) => ({
    name: `invoice-${index}.txt`,
    content: new Blob([`Invoice\nInvoice Number: =${index}\nTotal: -${index}.50\n`]),
  }));
  await aihub.batches.upload(batchId, files);
  const run = await aihub.apps.run({ app_name: 'Invoices', batch_id: batchId });
  hub.clock.advance(3_600_000);
  const query = { include_confidence_scores: true, include_validation_results: true };
  const results = aihub.runs.iterateResults(run.id, query);

  const all: Row[] = [];
  for await (const row of rows(results)) all.push(row);
  expect(all).toHaveLength(10);
  expect(all.every((row) => Object.keys(row).join() === Object.keys(all[0] ?? {}).join())).toBe(
    true,
  );

  let lines = '';
  for await (const line of toJsonLines(results)) lines += line;
  const plain = (await results.toArray()).map((file) => JSON.parse(JSON.stringify(file)));
  expect(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(plain);

  let csv = '';
  const everything = { confidence: true, validation: true };
  for await (const piece of toCsv(rows(results, everything), { columns: 'first' })) csv += piece;
  expect(csv.trimEnd().split('\r\n')).toHaveLength(11);
  expect(csv).toContain(`"'=3"`);
  expect(csv).toContain(',-3.50');

  const [file] = await results.toArray({ limit: 1 });
  const found = fields(file?.documents?.[0] ?? {});
  expect(Object.keys(found).length).toBeGreaterThan(0);
  expect(Object.values(found)[0]?.confidence).toBeTypeOf('number');
});
