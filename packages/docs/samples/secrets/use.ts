import { AIHub } from '@org/aihub-sdk';

const batchId = Number(process.argv[2]);
const aihub = new AIHub();
const run = await aihub.apps.run({
  app_name: 'Invoice Extraction',
  batch_id: batchId,
  settings: {
    keys: { secret: { erp_password: 'acme-erp-password' } },
  },
});
console.log(run.status);
