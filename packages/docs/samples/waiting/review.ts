import { AIHub } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const run = await aihub.runs.wait(runId, {
  waitThroughReview: true,
  timeoutMs: 7 * 24 * 60 * 60 * 1000, // a week
  onUpdate: ({ status }) => console.log(status),
});
console.log(`Run ${run.id} is over.`);
