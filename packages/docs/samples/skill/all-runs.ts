import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
const from = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);

let count = 0;
for await (const run of aihub.runs.iterate({ from })) {
  if (run.status === 'COMPLETE') count++;
}
console.log(`Complete in 30 days: ${count}`);
