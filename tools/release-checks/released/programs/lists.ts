import type { AIHub, BatchFile, BatchInfo, Run } from '@org/aihub-sdk';

export async function failedRuns(aihub: AIHub): Promise<void> {
  // #region runs
  const lastWeek = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);
  const failed = aihub.runs.iterate({ from: lastWeek, status: ['FAILED'] });

  for await (const run of failed) {
    console.log(run.id, run.msg);
  }
  // #endregion runs
}

export async function lists(
  aihub: AIHub,
  batchId: number,
): Promise<[Run[], BatchInfo[], BatchFile[]]> {
  // #region array
  const all = await aihub.runs.iterate({ from: new Date(0) }).toArray();
  const some = await aihub.batches
    .iterate({ workspace: 'claims' })
    .toArray({ limit: 20 });
  const files = await aihub.batches.iterateFiles(batchId).toArray();
  // #endregion array
  return [all, some, files];
}

export async function results(aihub: AIHub, runId: string): Promise<void> {
  // #region results
  const query = { include_confidence_scores: true };

  for await (const file of aihub.runs.iterateResults(runId, query)) {
    console.log(file.original_file_name, file.documents?.length ?? 0);
  }
  // #endregion results
}

export async function toReview(
  aihub: AIHub,
  runId: string,
): Promise<string[]> {
  // #region incomplete
  const files = await aihub.runs
    .iterateResults(
      runId,
      { include_validation_results: true },
      { allowIncomplete: true },
    )
    .toArray();
  // #endregion incomplete
  return files.map((file) => file.original_file_name ?? '');
}
