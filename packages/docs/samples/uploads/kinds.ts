import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AIHub } from '@org/aihub-sdk';
import { fileFromPath } from '@org/aihub-sdk/node';

const [path = ''] = process.argv.slice(2);
const aihub = new AIHub();
const { id: batchId } = await aihub.batches.create({ name: 'Invoices' });
const bytes = new TextEncoder().encode('INVOICE\nTotal: 7.00');
const { size } = await stat(path);

const uploaded = await aihub.batches.upload(batchId, [
  await fileFromPath(path), // a file on the disk
  { name: 'note.txt', content: bytes }, // bytes, or a Blob
  new File(['INVOICE\nTotal: 9.00'], 'invoice.txt'), // a File
  { name: 'scan.txt', size, stream: () => createReadStream(path) },
]);
console.log(`${uploaded.length} files`);
