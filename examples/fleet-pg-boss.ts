// Documents of a folder through AI Hub, by any number of processes that share a Postgres. Needs Node 22.12.
//   node fleet-pg-boss.ts add in   takes in what the folder holds, as often as you like
//   node fleet-pg-boss.ts work     works, until it is told to stop; start as many as you need
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Fleet } from '@org/aihub-queue';
import { pgBoss } from '@org/aihub-queue/pg-boss';
import { type ResultsFile, rows } from '@org/aihub-sdk';
import { fileFromPath } from '@org/aihub-sdk/node';
import { Pool } from 'pg';
import { PgBoss } from 'pg-boss';

const connectionString = process.env.DATABASE_URL ?? '';
const deploymentId = process.env.DEPLOYMENT ?? 'invoices';
const pool = new Pool({ connectionString });
const boss = new PgBoss({ connectionString, superviseIntervalSeconds: 5 });
boss.on('error', console.error);
await boss.start();
await pool.query('CREATE TABLE IF NOT EXISTS invoice (key text PRIMARY KEY, rows jsonb)');

async function allRows(files: AsyncIterable<ResultsFile>) {
  const all = [];
  for await (const row of rows(files)) all.push(row);
  return all;
}

const fleet = new Fleet({
  name: 'invoices',
  engine: pgBoss({ boss, pool }),
  files: async ({ input }: { input: { path: string } }) => [await fileFromPath(input.path)],
  run: ({ batchId }) => ({ deploymentId, body: { batch_id: batchId } }),
  results: async ({ key, files }) => {
    const found = JSON.stringify(await allRows(files));
    // In the transaction that makes the document done: its rows come in once.
    return async (client) => {
      await client.query('INSERT INTO invoice VALUES ($1, $2)', [key, found]);
    };
  },
});
await fleet.start();

const stop = async () => {
  await fleet.stop();
  await boss.stop({ graceful: false }); // the fleet has waited for its jobs
  await pool.end();
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
