import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
const lastWeek = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);
const failed = aihub.runs.iterate({ from: lastWeek, status: ['FAILED'] });

for await (const run of failed) {
  console.log(run.id, run.msg);
}
