import { Fleet } from '@org/aihub-queue';
import { pgBoss } from '@org/aihub-queue/pg-boss';
import { rows } from '@org/aihub-sdk';
import { fileFromPath } from '@org/aihub-sdk/node';
import { Pool } from 'pg';
import { PgBoss } from 'pg-boss';

const connectionString = process.env.DATABASE_URL ?? '';
const pool = new Pool({ connectionString });
const boss = await new PgBoss({ connectionString, superviseIntervalSeconds: 5 }).start();

const fleet = new Fleet({
  name: 'invoices',
  engine: pgBoss({ boss, pool }),
  files: async ({ input }: { input: { path: string } }) => [await fileFromPath(input.path)],
  run: ({ batchId }) => ({ deploymentId: 'invoices', body: { batch_id: batchId } }),
  results: async ({ key, files }) => {
    const found: object[] = [];
    for await (const row of rows(files)) found.push(row);
    return async (client) => {
      await client.query('INSERT INTO invoice (key, rows) VALUES ($1, $2)', [
        key,
        JSON.stringify(found),
      ]);
    };
  },
});
await fleet.start();
await fleet.add([{ key: 'invoice-1', input: { path: 'in/1.pdf' } }]);
await fleet.work();
