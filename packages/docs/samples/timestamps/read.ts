import { AIHub } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const run = await aihub.runs.get(runId);
console.log(run.start_timestamp);
