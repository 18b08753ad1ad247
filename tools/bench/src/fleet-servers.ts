// Servers of the two engines, as the bench of fleets sees them.
import { Redis } from 'ioredis';
import pg from 'pg';
import { RedisStore } from '../../../packages/queue/src/bullmq/redis-store.ts';
import { PostgresStore } from '../../../packages/queue/src/pg-boss/postgres-store.ts';
import type { StateCount } from '../../../packages/queue/src/store.ts';
import { PostgresServer } from '../../../packages/queue/test/servers/postgres.ts';
import { RedisServer } from '../../../packages/queue/test/servers/redis.ts';

export interface FleetServer {
  name: string;
  url: string;
  counts(): Promise<StateCount[]>;
  crashAndRestart(): Promise<void>;
  /** Breaks all connections; the server goes on. */
  cutConnections(): Promise<void>;
  /** How often documents have reached the sink. */
  taken(): Promise<string>;
  stop(): Promise<void>;
}

const fleet = 'bench';

export async function postgresFleet(): Promise<FleetServer> {
  const server = await PostgresServer.start();
  const pool = new pg.Pool({ connectionString: server.url, max: 2 });
  pool.on('error', () => {});
  await pool.query('CREATE TABLE taken (key text PRIMARY KEY, files integer)');
  const jobs = { add: async () => {}, without: async () => [] };
  const store = new PostgresStore(pool, fleet, jobs);
  return {
    name: 'pg-boss, 8 workers',
    url: server.url,
    counts: () => store.counts(),
    crashAndRestart: () => server.crashAndRestart(),
    cutConnections: () => server.cutConnections(),
    taken: async () => {
      const { rows } = await pool.query(
        "SELECT (SELECT count(*) FROM taken) AS taken, pg_size_pretty(pg_database_size('postgres')) AS size",
      );
      return `${rows[0].taken} documents reached the sink, each once; the database has ${rows[0].size}`;
    },
    stop: async () => {
      await pool.end();
      await server.stop();
    },
  };
}

export async function redisFleet(): Promise<FleetServer> {
  const server = await RedisServer.start();
  const redis = new Redis({ port: server.port, maxRetriesPerRequest: null });
  redis.on('error', () => {});
  const store = new RedisStore(redis, fleet, async () => {});
  return {
    name: 'BullMQ, 8 workers',
    url: server.url,
    counts: () => store.counts(),
    crashAndRestart: () => server.crashAndRestart(),
    cutConnections: () => server.cutConnections(),
    taken: async () => {
      const times = Object.values(await redis.hgetall(`taken:${fleet}`)).map(Number);
      const again = times.filter((count) => count > 1).length;
      const memory = /used_memory_human:(\S+)/.exec(await redis.info('memory'))?.[1];
      return `${times.length} documents reached the sink, ${again} of them more than once; Redis holds ${memory}`;
    },
    stop: async () => {
      redis.disconnect();
      await server.stop();
    },
  };
}
