import { AIHub } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const run = await aihub.runs.wait(runId, {
  timeoutMs: 60 * 60 * 1000, // an hour
  onUpdate: ({ status }) => console.log(status),
});
console.log(`Run ${run.id} is over.`);
