import { type AIHub, DuplicateRunsError, type Run } from '@org/aihub-sdk';

const appName = 'Invoice Extraction';

export async function submit(
  aihub: AIHub,
  job: { id: string },
  batch_id: number,
): Promise<Run> {
  // #region key
  const body = { app_name: 'Invoice Extraction', batch_id };
  const run = await aihub.apps.run(body, { idempotencyKey: job.id });
  // #endregion key
  return run;
}

/** Where times are kept that outlive the process: a table, a key-value store. */
export interface Times {
  get(key: string): Promise<Date | undefined>;
  set(key: string, at: Date): Promise<void>;
}

export async function submitAgain(
  aihub: AIHub,
  job: { id: string },
  times: Times,
  batch_id: number,
): Promise<Run> {
  const body = { app_name: 'Invoice Extraction', batch_id };
  // #region again
  const run = await aihub.apps.run(body, {
    idempotencyKey: job.id,
    mayHaveBeenSent: await times.get(job.id),
    onSend: (at) => times.set(job.id, at),
  });
  // #endregion again
  return run;
}

/** What is used of BullMQ's `Job`. */
export interface BullJob {
  id?: string | undefined;
  data: { batchId: number; sentAt?: number };
  updateData(data: BullJob['data']): Promise<void>;
}

// #region bullmq
export async function bullWorker(
  aihub: AIHub,
  job: BullJob,
): Promise<string> {
  const { batchId, sentAt } = job.data;
  const run = await aihub.apps.run(
    { app_name: appName, batch_id: batchId },
    {
      idempotencyKey: `bull-${job.id}`,
      mayHaveBeenSent: sentAt !== undefined && new Date(sentAt),
      onSend: (at) => job.updateData({ ...job.data, sentAt: at.getTime() }),
    },
  );
  return run.id;
}
// #endregion bullmq

/** What is used of BullMQ's `Job` to know whether it was delivered before. */
export interface BullCounters {
  attemptsMade: number;
  attemptsStarted: number;
  stalledCounter: number;
}

// #region bullmq-counters
export function deliveredBefore(job: BullCounters): boolean {
  // A killed worker's job comes back without an attempt being counted as made.
  return (
    job.attemptsMade > 0 ||
    job.attemptsStarted > 1 ||
    job.stalledCounter > 0
  );
}
// #endregion bullmq-counters

/** What is used of a message of `@aws-sdk/client-sqs`. */
export interface SqsMessage {
  MessageId?: string | undefined;
  Body?: string | undefined;
  Attributes?: { ApproximateReceiveCount?: string | undefined } | undefined;
}

// #region sqs
export async function sqsHandler(
  aihub: AIHub,
  message: SqsMessage,
): Promise<string> {
  const { batchId } = JSON.parse(message.Body ?? '{}') as {
    batchId: number;
  };
  // Receive with MessageSystemAttributeNames: ['ApproximateReceiveCount'].
  const count = message.Attributes?.ApproximateReceiveCount;
  const run = await aihub.apps.run(
    { app_name: appName, batch_id: batchId },
    {
      idempotencyKey: `sqs-${message.MessageId}`,
      mayHaveBeenSent: count === undefined || Number(count) > 1,
    },
  );
  return run.id;
}
// #endregion sqs

/** What is used of pg-boss's job with metadata. */
export interface BossJob {
  id: string;
  data: { batchId: number };
  retryCount: number;
}

// #region pg-boss
export async function bossHandler(
  aihub: AIHub,
  [job]: BossJob[],
): Promise<string | undefined> {
  if (!job) return undefined;
  // boss.work(queue, { includeMetadata: true }, (jobs) => bossHandler(aihub, jobs))
  const run = await aihub.apps.run(
    { app_name: appName, batch_id: job.data.batchId },
    {
      idempotencyKey: `boss-${job.id}`,
      mayHaveBeenSent: job.retryCount > 0,
    },
  );
  return run.id;
}
// #endregion pg-boss

export async function decide(
  aihub: AIHub,
  job: { id: string },
  batch_id: number,
): Promise<Run> {
  const body = { app_name: 'Invoice Extraction', batch_id };
  // #region duplicates
  try {
    return await aihub.apps.run(body, {
      idempotencyKey: job.id,
      mayHaveBeenSent: true,
    });
  } catch (error) {
    if (!(error instanceof DuplicateRunsError)) throw error;
    const [first] = [...error.runs].sort((a, b) =>
      (a.start_timestamp ?? 0n) < (b.start_timestamp ?? 0n) ? -1 : 1,
    );
    if (!first) throw error;
    return first; // what to do with the others is yours to say
  }
  // #endregion duplicates
}
