import { AIHub } from '@org/aihub-sdk';

const [path = ''] = process.argv.slice(2);
const aihub = new AIHub();
await aihub.files.write(path, new Blob(['INVOICE\nTotal: 12.50']));
