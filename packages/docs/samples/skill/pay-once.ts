import { AIHub } from '@org/aihub-sdk';

// The name of this piece of work: the same at each attempt, another for other work.
const [key = '', batchId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const started = await aihub.deployments.run(
  'invoices',
  { batch_id: Number(batchId) },
  { idempotencyKey: key },
);
const run = await aihub.runs.wait(started.id);
console.log(run.status);
