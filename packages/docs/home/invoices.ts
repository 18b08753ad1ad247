import { AIHub, rows } from '@org/aihub-sdk';
import { filesFromFolder } from '@org/aihub-sdk/node';

const aihub = new AIHub();
const { id: batch_id } = await aihub.batches.create({ name: 'invoices' });
await aihub.batches.upload(batch_id, await filesFromFolder('invoices'));

const once = { idempotencyKey: `batch-${batch_id}` }; // one paid run
const run = await aihub.apps.run({ app_name: 'Invoice App', batch_id }, once);
await aihub.runs.wait(run.id);

for await (const row of rows(aihub.runs.iterateResults(run.id))) {
  console.log(row['file.name'], row.Invoice_Number, row.Total);
}
