import { AIHub } from '@org/aihub-sdk';

const [jobId = '', batchId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const run = await aihub.apps.run(
  { app_name: 'Invoice Extraction', batch_id: Number(batchId) },
  { idempotencyKey: jobId },
);
console.log(run.id, run.tags);
