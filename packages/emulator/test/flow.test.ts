import { AIHub } from '@org/aihub-sdk';
import { expect, test } from 'vitest';
import { createEmulator, startEmulator } from '../src/index.ts';

const invoice = `INVOICE
Invoice Number: INV-2025-0417
Date: 2025-12-01
Total: 1284.50
`;

const bytes = (text: string) => new TextEncoder().encode(text);

test('a file goes through a run, with a stepped clock and no socket', async () => {
  const hub = createEmulator({ clock: 'stepped', seed: 1 });
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
  const batch = await aihub.batches.create({ name: 'Invoices' });
  await aihub.batches.addFile(batch.id, 'a b.txt', bytes(invoice));
  const run = await aihub.apps.run({ app_name: 'Invoices', batch_id: batch.id });
  expect(run).toMatchObject({ status: 'RUNNING', finish_timestamp: 0n, batch_id: batch.id });
  expect((await aihub.runs.get(run.id)).finish_timestamp).toBeNull();
  hub.clock.advance(10_000);
  const done = await aihub.runs.get(run.id);
  expect(done.status).toBe('COMPLETE');
  expect(done.finish_timestamp).toBeGreaterThan(done.start_timestamp as bigint);
  const results = await aihub.runs.results(run.id, { include_source_info: true });
  expect(results.files?.[0]?.documents?.[0]).toMatchObject({
    class_name: 'Invoice',
    page_numbers: [1],
    fields: [
      { field_name: 'Invoice_Number', value: 'INV-2025-0417', type: 'TEXT' },
      { field_name: 'Date', value: '2025-12-01', type: 'DATE' },
      { field_name: 'Total', value: '1284.50', type: 'NUMBER' },
    ],
  });
  const jobs = await aihub.runs.delete(run.id);
  expect(await aihub.jobs.get(jobs.delete_input_dir_job_id ?? '')).toMatchObject({
    state: 'PENDING',
  });
  hub.clock.advance(1_000);
  expect(await aihub.jobs.get(jobs.delete_input_dir_job_id ?? '')).toMatchObject({
    state: 'COMPLETE',
  });
  await expect(aihub.batches.get(batch.id)).rejects.toMatchObject({ name: 'NotFoundError' });
  await expect(aihub.runs.get(run.id)).rejects.toMatchObject({ name: 'NotFoundError' });
  expect(hub.requests.flatMap((item) => [...item.answerProblems, ...item.requestProblems])).toEqual(
    [],
  );
});

test('the same flow goes over a socket', async () => {
  const hub = await startEmulator({ clock: { speed: 1_000 } });
  try {
    const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
    const batch = await aihub.batches.create({ name: 'Invoices' });
    await aihub.batches.addFile(batch.id, 'a.txt', bytes(invoice));
    const run = await aihub.deployments.run('d-1', { batch_id: batch.id });
    await expect.poll(async () => (await aihub.runs.get(run.id)).status).toBe('COMPLETE');
    expect((await aihub.runs.list()).runs?.map(({ id }) => id)).toEqual([run.id]);
  } finally {
    await hub.close();
  }
});

test('a wrong token is refused with 401', async () => {
  const hub = createEmulator();
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: 'wrong', fetch: hub.fetch });
  await expect(aihub.batches.list()).rejects.toMatchObject({ name: 'AuthenticationError' });
});
