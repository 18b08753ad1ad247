import { AIHub } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const jobs = await aihub.runs.deleteAndWait(runId, {
  delete_input: false,
});
console.log(`${jobs.length} jobs are done. The batch is still there.`);
