import { AIHub } from '@org/aihub-sdk';

const [path = ''] = process.argv.slice(2);
const aihub = new AIHub();
const { bytes } = await aihub.files.read(path, undefined, {
  'IB-Retry-Config': { retries: 3, backoffSeconds: 5 },
});
console.log(`${bytes.byteLength} bytes`);
