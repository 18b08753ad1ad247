// What one document costs a fleet on a good day: the numbers behind the plan on the guide page.
import { Redis } from 'ioredis';
import pg from 'pg';
import { Crew } from '../../../packages/queue/test/crew.ts';
import { PostgresServer } from '../../../packages/queue/test/servers/postgres.ts';
import { whatIsMissing } from '../../../packages/queue/test/servers/program.ts';
import { RedisServer } from '../../../packages/queue/test/servers/redis.ts';
import { type FleetHub, startFleetHub } from './fleet-hub.ts';
import { table } from './measure.ts';

const documents = 400;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const each = (count: number) => (count / documents).toFixed(1);

/** Takes the documents through one process, without faults. */
async function carry(url: string, isDone: () => Promise<boolean>): Promise<FleetHub> {
  const hub = await startFleetHub([]);
  const crew = new Crew({
    ...{ name: 'plan', server: url, apiRoot: hub.url, apiToken: hub.hub.token },
    ...{ documents, concurrency: 10, settleMs: 5_000, verbose: !!process.env.VERBOSE },
  });
  await crew.add();
  crew.start(1);
  while (!(await isDone())) await pause(500);
  await crew.end();
  return hub;
}

/** Requests of each operation a document. */
async function requestsOf(hub: FleetHub): Promise<string> {
  const counts = Object.entries(hub.hub.stats.requests).map(
    ([id, count]) => `${id} ${each(count ?? 0)}`,
  );
  await hub.close();
  return `${counts.join(', ')}; of them to wait ${each(hub.waiting)}`;
}

async function onPostgres(): Promise<string[][]> {
  const server = await PostgresServer.start();
  const pool = new pg.Pool({ connectionString: server.url, max: 2 });
  pool.on('error', () => {});
  await pool.query('CREATE TABLE taken (key text PRIMARY KEY, files integer)');
  const number = async (sql: string) => Number((await pool.query(sql)).rows[0]?.n ?? 0);
  const hub = await carry(
    server.url,
    async () => (await number('SELECT count(*) AS n FROM taken')) >= documents,
  );
  // The sessions report what they did when they end (PostgreSQL manual, the statistics collector).
  await pause(1_500);
  const writes = (schema: string) =>
    number(`SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) AS n FROM pg_stat_user_tables
            WHERE schemaname = '${schema}' AND relname <> 'lease' AND relname <> 'value'`);
  const commits = await number(
    "SELECT xact_commit AS n FROM pg_stat_database WHERE datname = 'postgres'",
  );
  await pool.query('VACUUM FULL aihub_queue.record');
  const bytes = await number("SELECT pg_total_relation_size('aihub_queue.record') AS n");
  const rows = [
    ['requests', await requestsOf(hub)],
    ['writes of records', each(await writes('aihub_queue'))],
    ['writes of jobs', each(await writes('pgboss'))],
    ['transactions, those that poll included', each(commits)],
    ['bytes of a record, with its indexes', each(bytes)],
  ];
  await pool.end();
  await server.stop();
  return rows.map(([what = '', figure = '']) => ['Postgres', what, figure]);
}

async function onRedis(): Promise<string[][]> {
  const server = await RedisServer.start();
  const redis = new Redis({ port: server.port, maxRetriesPerRequest: null });
  redis.on('error', () => {});
  const memory = async () => Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
  const commands = async () =>
    Number(/total_commands_processed:(\d+)/.exec(await redis.info('stats'))?.[1]);
  const before = await memory();
  const hub = await carry(server.url, async () => (await redis.hlen('taken:plan')) >= documents);
  await pause(1_500);
  const rows = [
    ['requests', await requestsOf(hub)],
    ['commands, those that poll included', each(await commands())],
    ['bytes of a record, with its indexes', each((await memory()) - before)],
  ];
  redis.disconnect();
  await server.stop();
  return rows.map(([what = '', figure = '']) => ['Redis', what, figure]);
}

export async function fleetPlanTable(): Promise<string> {
  const missing =
    whatIsMissing('postgres') || whatIsMissing('redis') || (Crew.node ? '' : 'no Node 22 here');
  if (missing) return `Not measured: ${missing}.`;
  const rows = [...(await onPostgres()), ...(await onRedis())];
  return table([`${documents} documents on a good day`, 'what', 'each'], rows);
}
