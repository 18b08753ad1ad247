import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
const all = await aihub.runs.iterate({ from: new Date(0) }).toArray();
const some = await aihub.batches
  .iterate({ workspace: 'claims' })
  .toArray({ limit: 20 });
console.log(`${all.length} runs, ${some.length} batches`);

for (const { id = 0, name } of some) {
  const files = await aihub.batches.iterateFiles(id).toArray();
  console.log(`${name}: ${files.length} files`);
}
