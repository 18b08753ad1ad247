import type { Pool, PoolClient } from 'pg';
import type { Job, PgBoss } from 'pg-boss';
import type { Stage } from '../record.ts';
import type { Engine, EngineFactory, JobData, Work, WorkOptions } from '../store.ts';
import { jobsOf, queueName } from './jobs.ts';
import { PostgresStore } from './postgres-store.ts';
import { createSchema } from './schema.ts';

/** What an engine on Postgres needs. */
export interface PgBossOptions {
  /** A started pg-boss, version 12.30 or newer, on the same database as `pool`. You stop it. */
  boss: PgBoss;
  /** A pool of `pg`. You end it. */
  pool: Pool;
  /**
   * How long a worker may be silent before its jobs are given to others, in seconds; at least 10. To it
   * comes up to one `superviseIntervalSeconds` of pg-boss (60 by default).
   *
   * @default 10
   */
  heartbeatSeconds?: number | undefined;
  /**
   * The schema of pg-boss, where you have chosen another.
   *
   * @default 'pgboss'
   */
  bossSchema?: string | undefined;
}

/** Jobs in one fetch; while fetches are full, the next one follows at once. */
const batchSize = 2;
const stages: readonly Stage[] = ['submit', 'results'];

/**
 * A fleet on Postgres, with pg-boss: jobs, records and the leader's lease in one database, and each step's
 * outcome in one transaction. Needs Node 22.12, as pg-boss 12 does.
 *
 * @example
 * ```ts
 * const boss = new PgBoss({ connectionString, superviseIntervalSeconds: 5 });
 * await boss.start();
 * const engine = pgBoss({ boss, pool: new Pool({ connectionString }) });
 * ```
 */
export function pgBoss({
  boss,
  pool,
  heartbeatSeconds = 10,
  bossSchema = 'pgboss',
}: PgBossOptions): EngineFactory<PoolClient> {
  return <Input>(fleet: string): Engine<Input, PoolClient> => {
    const queueOf = (stage: Stage) => queueName(fleet, stage);
    // Without a listener the loss of an idle connection ends the process; the next query reports it.
    const ignore = () => {};
    return {
      store: new PostgresStore<Input>(pool, fleet, jobsOf(boss, bossSchema, fleet)),
      start: async () => {
        pool.on('error', ignore);
        await createSchema(pool);
        for (const stage of stages)
          await boss.createQueue(queueOf(stage), queueOptions(heartbeatSeconds));
      },
      stop: async () => {
        pool.off('error', ignore);
      },
      work: (handler, options) => work(boss, queueOf, handler, options),
    };
  };
}

function queueOptions(heartbeatSeconds: number) {
  return {
    // One job of a document at a time: a second one is not added.
    policy: 'exclusive',
    // A document counts its failures itself; its job comes again without end.
    retryLimit: 1_000_000,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 300,
    // The heartbeat tells a dead worker from one that has a large upload to do.
    heartbeatSeconds,
    expireInSeconds: 86_400 - 1,
    // A backlog may be long; what is completed has its record.
    retentionSeconds: 365 * 86_400,
    deleteAfterSeconds: 3_600,
  };
}

async function work(
  boss: PgBoss,
  queueOf: (stage: Stage) => string,
  handler: (job: JobData, signal: AbortSignal) => Promise<void>,
  { concurrency, onError }: WorkOptions,
): Promise<Work> {
  const stop = new AbortController();
  const handle = async (jobs: Job<JobData>[]) => {
    const done = await Promise.allSettled(
      jobs.map(({ data, signal }) => handler(data, AbortSignal.any([signal, stop.signal]))),
    );
    return jobs.map(({ id }, index) => {
      const isDone = done[index]?.status === 'fulfilled';
      return { id, status: isDone ? ('completed' as const) : ('failed' as const) };
    });
  };
  boss.on('error', onError);
  for (const stage of stages) {
    await boss.work<JobData>(
      queueOf(stage),
      {
        batchSize,
        burstWhenBatchFull: true,
        localConcurrency: Math.ceil(concurrency[stage] / batchSize),
        pollingIntervalSeconds: 1,
        perJobResults: true,
      },
      handle,
    );
  }
  return {
    stop: async () => {
      stop.abort(new Error('The process stops.'));
      for (const stage of stages) await boss.offWork(queueOf(stage), { wait: true });
      boss.off('error', onError);
    },
  };
}
