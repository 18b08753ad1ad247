import { AIHub } from '@org/aihub-sdk';

const [path = ''] = process.argv.slice(2);
const aihub = new AIHub();
await aihub.files.delete(path);
