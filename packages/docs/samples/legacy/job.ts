import { AIHub } from '@org/aihub-sdk';

const [jobId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const { state, current } = await aihub.legacy.job(jobId);
console.log(state, current?.status, current?.curProgress);
