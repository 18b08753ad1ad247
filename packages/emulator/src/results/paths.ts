import type { StoredRun } from '../state/run.ts';

/** The folder that a run's files come from. */
export function folderOfInput(run: StoredRun): string {
  if (run.inputDir !== null) return run.inputDir.replace(/\/$/, '');
  if (run.batchId === null) return `${run.account}/${run.username}/fs/Instabase Drive/upstream`;
  return `${run.account}/${run.username}/fs/Instabase Drive/batches/${run.batchId}`;
}

/** The folder of a run's output that holds the pages of one file. */
export function folderOfOutput(run: StoredRun, file: string): string {
  return `${run.outputDir.replace(/\/$/, '')}/${file}`;
}
