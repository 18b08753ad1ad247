import { AIHub } from '@org/aihub-sdk';

const [folder = '', name = ''] = process.argv.slice(2);
const aihub = new AIHub();
const head = await aihub.files.metadata(folder + name);
console.log(`${head['Content-Length']} bytes`);

const nodes = await aihub.files.list(folder);
for (const { name, kind } of nodes) console.log(kind, name);
