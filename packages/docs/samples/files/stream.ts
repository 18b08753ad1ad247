import { AIHub } from '@org/aihub-sdk';

const [path = ''] = process.argv.slice(2);
const aihub = new AIHub();
const { body } = await aihub.files.read(path, undefined, undefined, {
  as: 'stream',
});
let size = 0;
for await (const chunk of body) size += chunk.byteLength;
console.log(`${size} bytes`);
