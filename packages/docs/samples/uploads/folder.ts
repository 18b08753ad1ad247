import { AIHub } from '@org/aihub-sdk';
import { filesFromFolder } from '@org/aihub-sdk/node';

const [folder = ''] = process.argv.slice(2);
const aihub = new AIHub();
const { id: batchId } = await aihub.batches.create({ name: 'Invoices' });
const files = await filesFromFolder(folder);

const uploaded = await aihub.batches.upload(batchId, files, {
  onProgress: ({ filesDone, files }) =>
    console.log(`${filesDone} of ${files}`),
});
console.log(`${uploaded.length} files`);
