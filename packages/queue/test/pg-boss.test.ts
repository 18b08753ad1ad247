import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Jobs, PostgresStore } from '../src/pg-boss/postgres-store.ts';
import { createSchema } from '../src/pg-boss/schema.ts';
import { carryThrough, noScenario, scenarioFleet } from './scenario.ts';
import { PostgresServer } from './servers/postgres.ts';
import { whatIsMissing } from './servers/program.ts';
import { storeContract } from './store-contract.ts';

const missing = whatIsMissing('postgres');
const noJobs: Jobs = { add: async () => {}, without: async () => [] };

describe.skipIf(missing)(`on Postgres${missing}`, () => {
  let server: PostgresServer;
  let pool: pg.Pool;

  beforeAll(async () => {
    server = await PostgresServer.start();
    pool = new pg.Pool({ connectionString: server.url, max: 10 });
    pool.on('error', () => {});
    await createSchema(pool);
    await pool.query('CREATE TABLE taken (key text PRIMARY KEY, files integer)');
  });
  afterAll(async () => {
    await pool?.end();
    await server?.stop();
  });

  describe('the store', () => {
    storeContract((fleet) => {
      const jobs: string[] = [];
      const add: Jobs['add'] = async (_, stage, keys) => {
        jobs.push(...keys.map((key) => `${stage} ${key}`));
      };
      return { store: new PostgresStore<{ path: string }>(pool, fleet, { ...noJobs, add }), jobs };
    });

    it('makes a document done in the transaction that the sink writes in', async () => {
      const store = new PostgresStore<null>(pool, 'sink', noJobs);
      await store.add([{ key: 'a', input: null }], 'results');
      const write = (client: pg.PoolClient) =>
        client.query('INSERT INTO taken VALUES ($1, 1)', ['sink-a']).then(() => {});
      const both = await Promise.all([
        store.update('a', 1, { state: 'done' }, { write }),
        store.update('a', 1, { state: 'done' }, { write }),
      ]);
      expect(both.filter(Boolean)).toHaveLength(1);
      const { rowCount } = await pool.query("DELETE FROM taken WHERE key = 'sink-a'");
      expect(rowCount).toBe(1);
    });
  });

  it('creates nothing a second time, so that a start does not wait for writers', async () => {
    const writer = await pool.connect();
    const starter = new pg.Pool({ connectionString: server.url, max: 1, lock_timeout: 500 });
    try {
      await writer.query('BEGIN');
      await writer.query('LOCK TABLE aihub_queue.record IN ROW EXCLUSIVE MODE');
      await createSchema(starter);
    } finally {
      await writer.query('ROLLBACK');
      writer.release();
      await starter.end();
    }
  });

  it('adds the column that an older version has not created', async () => {
    const one = new pg.Pool({ connectionString: server.url, max: 1 });
    await one.query('ALTER TABLE aihub_queue.record DROP COLUMN units');
    await createSchema(one);
    const { rows } = await one.query('SELECT count(units) FROM aihub_queue.record');
    expect(rows).toHaveLength(1);
    await one.end();
  });

  it('lets no process that is suspended in a transaction stop others', {
    timeout: 60_000,
  }, async () => {
    const store = new PostgresStore<null>(pool, 'suspended', noJobs);
    await store.add([{ key: 'a', input: null }], 'results');
    let wake: () => void = () => {};
    const write = () =>
      new Promise<void>((resolve) => {
        wake = resolve;
      });
    const suspended = store.update('a', 1, { state: 'done' }, { write });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await store.swap<number>('rate', () => 1);
    // It waits until the server has ended the session that holds the row.
    expect((await store.update('a', 1, { batchId: 7 }))?.batchId).toBe(7);
    wake();
    await expect(suspended).rejects.toThrow();
  });

  it.skipIf(noScenario)(
    `takes each document through one run and to the sink once, though workers, the leader and the database die${noScenario}`,
    { timeout: 300_000 },
    async () => {
      await carryThrough(server, new PostgresStore(pool, scenarioFleet, noJobs));
      const { rows } = await pool.query('SELECT count(*)::int FROM taken WHERE files = 1');
      expect(rows).toEqual([{ count: 24 }]);
    },
  );
});
