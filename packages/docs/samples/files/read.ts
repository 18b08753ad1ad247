import { AIHub } from '@org/aihub-sdk';

const [path = ''] = process.argv.slice(2);
const aihub = new AIHub();
const { bytes } = await aihub.files.read(path);
console.log(new TextDecoder().decode(bytes));
