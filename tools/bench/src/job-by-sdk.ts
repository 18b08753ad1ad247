// A whole job as a program of the SDK does it.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { AIHub, type Row, rows } from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';
import { createPoolFetch, fileFromPath } from '@org/aihub-sdk/node';
import { columns, inTurn, type Job, type JobDocument, width } from './job-documents.ts';

async function bySdk(job: Job, fetch?: typeof globalThis.fetch): Promise<void> {
  const { apiRoot, apiToken, csv } = job;
  const aihub = new AIHub({ apiRoot, apiToken, ...(fetch && { fetch }) });
  const start = async (group: readonly JobDocument[]): Promise<string> => {
    const { id: batch_id } = await aihub.batches.create({ name: 'invoices' });
    const files = await Promise.all(group.map(({ path, name }) => fileFromPath(path, name)));
    await aihub.batches.upload(batch_id, files, { concurrency: width.files });
    const once = { idempotencyKey: `batch-${batch_id}` };
    return (await aihub.deployments.run('invoices', { batch_id }, once)).id;
  };
  const waits = inTurn(job, start).map(async (id) => aihub.runs.wait(await id));
  async function* results(): AsyncGenerator<Row> {
    for (const run of waits) yield* rows(aihub.runs.iterateResults((await run).id));
  }
  // A wait that fails while another one is awaited ends the program too.
  await Promise.all([...waits, pipeline(toCsv(results(), { columns }), createWriteStream(csv))]);
}

export const sdk = (job: Job): Promise<void> => bySdk(job);

export async function sdkWithPool(job: Job): Promise<void> {
  const pool = createPoolFetch();
  await bySdk(job, pool);
  await pool.close();
}
