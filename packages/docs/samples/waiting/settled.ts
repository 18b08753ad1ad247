import { AIHub } from '@org/aihub-sdk';

const runIds = process.argv.slice(2);
const aihub = new AIHub();
const runs = await Promise.all(
  runIds.map((id) => aihub.runs.wait(id, { until: 'settled' })),
);
for (const run of runs) console.log(run.status, run.msg);
