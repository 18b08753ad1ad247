import { AIHub } from '@org/aihub-sdk';

const [outputFolder = ''] = process.argv.slice(2);
const aihub = new AIHub();
const ibresults_path = `${outputFolder}/batch.ibflowresults`;

for await (const record of aihub.legacy.iterateResults({
  ibresults_path,
})) {
  for (const { key, value } of record.results ?? []) {
    console.log(key, value);
  }
}
