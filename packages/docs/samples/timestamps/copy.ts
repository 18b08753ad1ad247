import { AIHub, jsonReplacer } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const run = await aihub.runs.get(runId);

const text = JSON.stringify({ ...run, seen: true }, jsonReplacer);
const response = new Response(text, {
  headers: { 'content-type': 'application/json' },
});
const plain = await response.json(); // no bigint in it
console.log(typeof plain.start_timestamp);
