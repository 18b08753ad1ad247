import { AIHub, fields } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();

for await (const file of aihub.runs.iterateResults(runId)) {
  for (const document of file.documents ?? []) {
    const { Total } = fields(document);
    if (!Total) console.log('There is no field Total.');
    else if (Total.error) console.log(`Total failed: ${Total.error}`);
    else console.log(Total.value);
  }
}
