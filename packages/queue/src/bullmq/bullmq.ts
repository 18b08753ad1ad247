import { AIHubError } from '@org/aihub-sdk';
import { type Job, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Stage } from '../record.ts';
import type { Engine, EngineFactory, JobData, Work, WorkOptions } from '../store.ts';
import { checkServer } from './check-server.ts';
import { type AddJobs, type NewJob, RedisStore } from './redis-store.ts';

/** What an engine on Redis or Valkey needs. */
export interface BullmqOptions {
  /** A connection of ioredis, made with `maxRetriesPerRequest: null`. You close it. */
  connection: Redis;
  /**
   * How long a worker may be silent before its jobs are given to others, in milliseconds. To it come up
   * to as many for the next look.
   *
   * @default 30_000
   */
  lockMs?: number | undefined;
  /**
   * Whether a server may be used whose settings can lose records: one that evicts keys, or has no
   * append-only file. Then a document may be paid for twice or be forgotten.
   *
   * @default false
   */
  allowLossyServer?: boolean | undefined;
}

const stages: readonly Stage[] = ['submit', 'results'];
/** The longest pause before a job is tried again, in milliseconds. */
const maxBackoffMs = 300_000;

/**
 * A fleet on Redis or Valkey, with BullMQ. Records, jobs and the leader's lease are in one server, which must not
 * evict keys and must write each change to disk.
 *
 * @example
 * ```ts
 * const connection = new Redis(url, { maxRetriesPerRequest: null });
 * const engine = bullmq({ connection });
 * ```
 */
export function bullmq({
  connection,
  lockMs = 30_000,
  allowLossyServer = false,
}: BullmqOptions): EngineFactory<undefined> {
  if (connection.options.maxRetriesPerRequest !== null) {
    throw new AIHubError(
      'connection must be made with maxRetriesPerRequest: null, as BullMQ needs.',
    );
  }
  return <Input>(fleet: string): Engine<Input, undefined> => {
    const queues = new Map<Stage, Queue<JobData>>();
    const queueOf = (stage: Stage): Queue<JobData> => {
      const queue =
        queues.get(stage) ?? new Queue<JobData>(queueName(fleet, stage), { connection });
      queues.set(stage, queue);
      return queue;
    };
    const addJobs: AddJobs = async (jobs) => {
      for (const stage of stages) {
        const some = jobs.filter((job) => job.stage === stage).map(toBulk);
        if (some.length > 0) await queueOf(stage).addBulk(some);
      }
    };
    return {
      store: new RedisStore<Input>(connection, fleet, addJobs),
      start: async () => {
        if (!allowLossyServer) await checkServer(connection);
      },
      stop: async () => {
        await Promise.all([...queues.values()].map((queue) => queue.close()));
        queues.clear();
      },
      work: async (handler, options) => work(connection, fleet, lockMs, handler, options),
    };
  };
}

function queueName(fleet: string, stage: Stage): string {
  return `aihub-${fleet}-${stage}`;
}

/** BullMQ ignores a job whose ID is there; an ID must not hold a colon or be a number. */
function toBulk({ key, stage, version }: NewJob) {
  return {
    name: stage,
    data: { key, stage },
    opts: {
      jobId: `${encodeURIComponent(key)}@${version}`,
      // A document counts its failures itself; its job comes again without end.
      attempts: Number.MAX_SAFE_INTEGER,
      backoff: { type: 'custom' },
      removeOnComplete: true,
      removeOnFail: true,
    },
  };
}

function work(
  connection: Redis,
  fleet: string,
  lockMs: number,
  handler: (job: JobData, signal: AbortSignal) => Promise<void>,
  { concurrency, onError }: WorkOptions,
): Work {
  const stop = new AbortController();
  const workers = stages.map((stage) => {
    const handle = ({ data }: Job<JobData>) => handler(data, stop.signal);
    const worker = new Worker<JobData>(queueName(fleet, stage), handle, {
      connection,
      concurrency: concurrency[stage],
      lockDuration: lockMs,
      stalledInterval: lockMs,
      // A job may lose as many workers as it takes: only its document knows what was done.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      settings: { backoffStrategy: backoffMs },
    });
    worker.on('error', onError);
    return worker;
  });
  return {
    stop: async () => {
      stop.abort(new Error('The process stops.'));
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

function backoffMs(attemptsMade: number): number {
  const ms = Math.min(maxBackoffMs, 1_000 * 2 ** Math.min(16, attemptsMade - 1));
  return Math.round(ms * (0.5 + Math.random() / 2));
}
