import { AIHub } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const run = await aihub.runs.get(runId, {
  timeoutMs: 5_000,
  maxRetries: 0,
});
console.log(run.status);
