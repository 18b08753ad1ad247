import type { AIHub } from '@org/aihub-sdk';

/** A program as users of the package write it: what the README's example tests. */
export async function readTotal(aihub: AIHub, invoice: string): Promise<unknown> {
  const { id } = await aihub.batches.create({ name: 'Invoices' });
  await aihub.batches.addFile(id, 'invoice.txt', new TextEncoder().encode(invoice));
  const run = await aihub.deployments.run('invoices', { batch_id: id });
  await aihub.runs.wait(run.id);
  const { files } = await aihub.runs.results(run.id);
  const fields = files?.[0]?.documents?.[0]?.fields ?? [];
  return fields.find((field) => field.field_name === 'Total')?.value;
}
