import { AIHub } from '@org/aihub-sdk';

const [path = ''] = process.argv.slice(2);
const aihub = new AIHub();
const { bytes, range } = await aihub.files.read(path, undefined, {
  Range: 'bytes=0-6',
});
console.log(new TextDecoder().decode(bytes));
console.log(`${range?.start} to ${range?.end} of ${range?.size}`);
