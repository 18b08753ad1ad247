import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { AIHub, rows } from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';
import { filesFromFolder } from '@org/aihub-sdk/node';

const [folder, deployment, csv = 'results.csv'] = process.argv.slice(2);
if (!folder || !deployment) throw new Error('Usage: folder-to-csv FOLDER DEPLOYMENT [CSV]');
const aihub = new AIHub(); // token from AIHUB_API_TOKEN
const { id: batch_id } = await aihub.batches.create({ name: folder });
await aihub.batches.upload(batch_id, await filesFromFolder(folder));
const once = { idempotencyKey: `batch-${batch_id}` }; // one paid run, though responses get lost
const run = await aihub.deployments.run(deployment, { batch_id }, once);
await aihub.runs.wait(run.id, { onUpdate: ({ status }) => console.error(status) });
await pipeline(toCsv(rows(aihub.runs.iterateResults(run.id))), createWriteStream(csv));
