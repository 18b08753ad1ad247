import { AIHub, UploadError } from '@org/aihub-sdk';
import { filesFromFolder } from '@org/aihub-sdk/node';

const [folder = ''] = process.argv.slice(2);
const aihub = new AIHub();
const { id: batchId } = await aihub.batches.create({ name: 'Invoices' });
const files = await filesFromFolder(folder);
try {
  await aihub.batches.upload(batchId, files);
} catch (error) {
  if (!(error instanceof UploadError)) throw error;
  for (const { name, error: reason } of error.failed)
    console.error(`${name} failed: ${(reason as Error).name}`);
  const names = new Set(error.failed.map(({ name }) => name));
  const missing = files.filter(({ name }) => names.has(name));
  await aihub.batches.upload(batchId, missing);
}
for await (const { name } of aihub.batches.iterateFiles(batchId))
  console.log(name);
