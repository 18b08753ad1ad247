import { AIHub } from '@org/aihub-sdk';
import { type Job, Worker } from 'bullmq';

interface Data {
  batchId: number;
  /** When the request that starts the run was last sent, in Unix milliseconds. */
  sentAt?: number;
}

const aihub = new AIHub();

async function startRun(job: Job<Data>): Promise<string> {
  const { batchId, sentAt } = job.data;
  const run = await aihub.apps.run(
    { app_name: 'Invoice Extraction', batch_id: batchId },
    {
      idempotencyKey: `bullmq-${job.id}`,
      mayHaveBeenSent: sentAt !== undefined && new Date(sentAt),
      onSend: (at) => job.updateData({ ...job.data, sentAt: at.getTime() }),
    },
  );
  return run.id; // the job's returnvalue
}

const connection = { url: process.env.REDIS_URL ?? 'redis://127.0.0.1' };
export const worker = new Worker('start-runs', startRun, { connection });
