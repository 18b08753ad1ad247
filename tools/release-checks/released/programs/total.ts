// #region program
import { type AIHub, fields } from '@org/aihub-sdk';

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
  const once = { idempotencyKey: `batch-${batch_id}` };
  const started = await aihub.deployments.run(
    'invoices',
    { batch_id },
    once,
  );
  const run = await aihub.runs.wait(started.id, {
    waitThroughReview: true,
  });
  const [file] = await aihub.runs.iterateResults(run.id).toArray();
  return fields(file?.documents?.[0] ?? {}).total?.value;
}
// #endregion program
