import { AIHub } from '@org/aihub-sdk';
import { uploadFolder } from '@org/aihub-sdk/node';

const [from = '', folder = ''] = process.argv.slice(2);
const aihub = new AIHub();
const names = await uploadFolder(aihub.files, from, folder, {
  skipSameSize: true, // those that are there from the last time
});
console.log(names);
