import { relative } from 'node:path';
import { AIHub } from '@org/aihub-sdk';
import { downloadFolder } from '@org/aihub-sdk/node';

const [outputDir = '', target = ''] = process.argv.slice(2);
const aihub = new AIHub();
const paths = await downloadFolder(aihub.files, outputDir, target);
console.log(paths.map((path) => relative(target, path)).sort());
