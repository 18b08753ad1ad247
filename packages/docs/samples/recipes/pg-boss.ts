import { AIHub } from '@org/aihub-sdk';
import { type JobWithMetadata, PgBoss } from 'pg-boss';

const queue = 'start-runs';
const aihub = new AIHub();
const boss = new PgBoss(process.env.DATABASE_URL ?? '');
boss.on('error', console.error);
await boss.start();
await boss.createQueue(queue);

async function startRun([job]: JobWithMetadata<{ batchId: number }>[]) {
  if (!job) return undefined;
  const run = await aihub.apps.run(
    { app_name: 'Invoice Extraction', batch_id: job.data.batchId },
    {
      idempotencyKey: `pg-boss-${job.id}`,
      mayHaveBeenSent: job.retryCount > 0, // an expired job counts as a retry
    },
  );
  return run.id; // the job's output
}

await boss.work(queue, { includeMetadata: true }, startRun);
