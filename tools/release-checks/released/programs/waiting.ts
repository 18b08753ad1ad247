import {
  type AIHub,
  type Run,
  RunFailedError,
  RunNeedsReviewError,
  WaitTimeoutError,
} from '@org/aihub-sdk';

export async function wait(aihub: AIHub, runId: string): Promise<Run> {
  // #region wait
  const run = await aihub.runs.wait(runId, {
    timeoutMs: 60 * 60 * 1000, // an hour
    onUpdate: ({ status }) => console.log(status),
  });
  // #endregion wait
  return run;
}

export async function explain(aihub: AIHub, runId: string): Promise<void> {
  // #region errors
  try {
    await aihub.runs.wait(runId);
  } catch (error) {
    if (error instanceof RunFailedError) {
      console.log(error.run.status, error.run.msg); // FAILED or CANCELLED
    } else if (error instanceof RunNeedsReviewError) {
      console.log(`Somebody must review run ${error.run.id}.`);
    } else if (error instanceof WaitTimeoutError) {
      console.log(`It was ${error.run?.status} last, and goes on.`);
    } else {
      throw error;
    }
  }
  // #endregion errors
}

export async function settled(
  aihub: AIHub,
  runIds: string[],
): Promise<Run[]> {
  // #region settled
  const runs = await Promise.all(
    runIds.map((id) => aihub.runs.wait(id, { until: 'settled' })),
  );
  for (const run of runs) console.log(run.id, run.status);
  // #endregion settled
  return runs;
}

export async function review(aihub: AIHub, runId: string): Promise<Run> {
  // #region review
  const run = await aihub.runs.wait(runId, {
    waitThroughReview: true,
    timeoutMs: 7 * 24 * 60 * 60 * 1000, // a week
  });
  // #endregion review
  return run;
}

export async function deleteBatch(
  aihub: AIHub,
  batchId: number,
): Promise<void> {
  // #region job
  const { job_id } = await aihub.batches.delete(batchId);
  await aihub.jobs.wait(job_id);
  // #endregion job
}

export async function deleteRun(
  aihub: AIHub,
  runId: string,
): Promise<number> {
  // #region delete
  const jobs = await aihub.runs.deleteAndWait(runId, {
    delete_input: false,
  });
  console.log(
    `${jobs.length} jobs are done, and the batch is still there.`,
  );
  // #endregion delete
  return jobs.length;
}
