import { AIHub, stringify } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const run = await aihub.runs.get(runId);
console.log(JSON.stringify(run)); // a string of digits
console.log(stringify(run)); // a number, as the API writes it
