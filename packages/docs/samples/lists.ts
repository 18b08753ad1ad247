import type { AIHub, BatchFile, BatchInfo, ResultsFile, Run } from '@org/aihub-sdk';

export async function failedRuns(aihub: AIHub): Promise<string[]> {
  const ids: string[] = [];
  // #region runs
  const lastWeek = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);

  for await (const run of aihub.runs.iterate({ from: lastWeek, status: ['FAILED'] })) {
    ids.push(run.id);
  }
  // #endregion runs
  return ids;
}

export async function lists(
  aihub: AIHub,
  batchId: number,
): Promise<[Run[], BatchInfo[], BatchFile[]]> {
  // #region array
  const all = await aihub.runs.iterate({ from: new Date(0) }).toArray();
  const some = await aihub.batches.iterate({ workspace: 'claims' }).toArray({ limit: 20 });
  const files = await aihub.batches.iterateFiles(batchId).toArray();
  // #endregion array
  return [all, some, files];
}

export async function results(aihub: AIHub, runId: string): Promise<ResultsFile[]> {
  const files: ResultsFile[] = [];
  // #region results
  const query = { include_confidence_scores: true };

  for await (const file of aihub.runs.iterateResults(runId, query)) {
    console.log(file.original_file_name, file.documents?.length ?? 0);
    files.push(file);
  }
  // #endregion results
  return files;
}
