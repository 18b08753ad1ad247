import { type AIHub, DuplicateRunsError, type Run } from '@org/aihub-sdk';

/** A job of a queue, which delivers it again when an attempt broke off. */
export interface QueueJob {
  id: string;
  attempt: number;
  createdAt: Date;
}

export async function submit(
  aihub: AIHub,
  job: QueueJob,
  batch_id: number,
): Promise<Run> {
  // #region key
  const body = { app_name: 'Invoice Extraction', batch_id };
  const run = await aihub.apps.run(body, { idempotencyKey: job.id });
  // #endregion key
  return run;
}

export async function submitAgain(
  aihub: AIHub,
  job: QueueJob,
  batch_id: number,
): Promise<Run> {
  const body = { app_name: 'Invoice Extraction', batch_id };
  // #region again
  const run = await aihub.apps.run(body, {
    idempotencyKey: job.id,
    mayHaveBeenSent: job.attempt > 1 && job.createdAt,
  });
  // #endregion again
  return run;
}

export async function decide(
  aihub: AIHub,
  job: QueueJob,
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
