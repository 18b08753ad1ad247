// Documents of a folder through AI Hub, by any number of processes that share a Redis or Valkey.
//   node fleet-bullmq.ts add in   takes in what the folder holds, as often as you like
//   node fleet-bullmq.ts work     works, until it is told to stop; start as many as you need
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fleet } from '@org/aihub-queue';
import { bullmq } from '@org/aihub-queue/bullmq';
import { rows, toJsonLines } from '@org/aihub-sdk';
import { fileFromPath } from '@org/aihub-sdk/node';
import { Redis } from 'ioredis';

const deploymentId = process.env.DEPLOYMENT ?? 'invoices';
const outFolder = process.env.OUT ?? 'out';
const connection = new Redis(process.env.REDIS_URL ?? '', { maxRetriesPerRequest: null });
connection.on('error', console.error);

const fleet = new Fleet({
  name: 'invoices',
  engine: bullmq({ connection }),
  files: async ({ input }: { input: { path: string } }) => [await fileFromPath(input.path)],
  run: ({ batchId }) => ({ deploymentId, body: { batch_id: batchId } }),
  // May be called again for a document, so it goes over what it wrote before.
  results: async ({ key, files }) => {
    let lines = '';
    for await (const line of toJsonLines(rows(files))) lines += line;
    await writeFile(join(outFolder, `${key}.jsonl`), lines);
  },
});
await fleet.start();

const stop = async () => {
  await fleet.stop();
  connection.disconnect();
};
const [command, folder = 'in'] = process.argv.slice(2);
if (command === 'add') {
  const names = await readdir(folder);
  const entries = names.map((name) => ({ key: name, input: { path: join(folder, name) } }));
  console.log(`${await fleet.add(entries)} new documents`);
  await stop();
} else {
  process.once('SIGTERM', stop);
  await fleet.work();
}
