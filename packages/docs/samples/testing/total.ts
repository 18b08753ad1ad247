import { type AIHub, fields } from '@org/aihub-sdk';

/** Takes the text of an invoice through a run, and returns its total. */
export async function totalOf(
  aihub: AIHub,
  invoice: string,
): Promise<unknown> {
  const { id: batch_id } = await aihub.batches.create({
    name: 'One invoice',
  });
  await aihub.batches.upload(batch_id, [
    { name: 'invoice.txt', content: new Blob([invoice]) },
  ]);
  const started = await aihub.deployments.run(
    'invoices',
    { batch_id },
    { idempotencyKey: `batch-${batch_id}` },
  );
  const run = await aihub.runs.wait(started.id, {
    waitThroughReview: true,
  });
  const [file] = await aihub.runs.iterateResults(run.id).toArray();
  return fields(file?.documents?.[0] ?? {}).Total?.value;
}
