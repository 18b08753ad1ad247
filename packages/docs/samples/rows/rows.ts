import { AIHub, rows } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();

for await (const row of rows(aihub.runs.iterateResults(runId))) {
  console.log(row['file.name'], row['document.class'], row.Total);
}
