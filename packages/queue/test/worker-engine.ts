import type { EngineFactory } from '@org/aihub-queue';

/** What a process of a fleet is told. */
export interface WorkerSettings {
  name: string;
  /** `postgres://…` or `redis://…`. */
  server: string;
  apiRoot: string;
  apiToken: string;
  documents: number;
  concurrency: number;
  settleMs: number;
  leader?: { leaseMs?: number; tickMs?: number; sweepMs?: number; staleMs?: number };
  verbose?: boolean;
}

type Write = (transaction: unknown) => Promise<void>;

/** An engine for a server, and a sink that counts in it how often a document arrives. */
export interface TestEngine {
  engine: EngineFactory<unknown>;
  sink: (key: string, files: number) => Promise<Write | undefined>;
  close: () => Promise<void>;
}

export async function engineOf({ server, name }: WorkerSettings): Promise<TestEngine> {
  return server.startsWith('redis:') ? onRedis(server, name) : onPostgres(server);
}

async function onPostgres(connectionString: string): Promise<TestEngine> {
  const [{ PgBoss }, { Pool }, { pgBoss }] = await Promise.all([
    import('pg-boss'),
    import('pg'),
    import('@org/aihub-queue/pg-boss'),
  ]);
  const boss = new PgBoss({
    connectionString,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    max: 4,
  });
  boss.on('error', () => {});
  await boss.start();
  const pool = new Pool({ connectionString, max: 8 });
  return {
    // The transaction is the test's own to know.
    engine: pgBoss({ boss, pool }) as unknown as EngineFactory<unknown>,
    sink: async (key, files) => async (client) => {
      const { query } = client as { query: (text: string, values: unknown[]) => Promise<unknown> };
      await query.call(client, 'INSERT INTO taken (key, files) VALUES ($1, $2)', [key, files]);
    },
    close: async () => {
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}

async function onRedis(server: string, name: string): Promise<TestEngine> {
  const [{ Redis }, { bullmq }] = await Promise.all([
    import('ioredis'),
    import('@org/aihub-queue/bullmq'),
  ]);
  const redis = new Redis(server, { maxRetriesPerRequest: null });
  redis.on('error', () => {});
  return {
    engine: bullmq({ connection: redis, lockMs: 5_000 }) as unknown as EngineFactory<unknown>,
    sink: async (key) => {
      await redis.hincrby(`taken:${name}`, key, 1);
      return undefined;
    },
    close: async () => redis.disconnect(),
  };
}
