import { AIHub } from '@org/aihub-sdk';

const [appId = '', batchId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const { job_id } = await aihub.legacy.runAppById(appId, {
  batch_id: Number(batchId),
});
const run = await aihub.runs.wait(job_id); // the job is the run
console.log(run.id, run.status);
