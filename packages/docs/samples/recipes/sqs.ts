import { AIHub } from '@org/aihub-sdk';
import type { SQSHandler, SQSRecord } from 'aws-lambda';

const aihub = new AIHub();

async function startRun(record: SQSRecord): Promise<void> {
  const { batchId }: { batchId: number } = JSON.parse(record.body);
  const received = Number(record.attributes.ApproximateReceiveCount);
  const run = await aihub.apps.run(
    { app_name: 'Invoice Extraction', batch_id: batchId },
    {
      idempotencyKey: `sqs-${record.messageId}`,
      mayHaveBeenSent: received > 1, // a message cannot be changed, so no time is stored
    },
  );
  console.log(record.messageId, run.status);
}

/** For a queue with ReportBatchItemFailures: messages that failed come again, and the others do not. */
export const handler: SQSHandler = async ({ Records }) => {
  const outcomes = await Promise.allSettled(Records.map(startRun));
  const failed = Records.filter(
    (_, index) => outcomes[index]?.status === 'rejected',
  );
  return {
    batchItemFailures: failed.map(({ messageId }) => ({
      itemIdentifier: messageId,
    })),
  };
};
