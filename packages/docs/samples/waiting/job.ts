import { AIHub } from '@org/aihub-sdk';

const batchId = Number(process.argv[2]);
const aihub = new AIHub();
const { job_id } = await aihub.batches.delete(batchId);
const job = await aihub.jobs.wait(job_id);
console.log(job.state);
