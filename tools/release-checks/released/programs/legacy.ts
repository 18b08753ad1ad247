import type { AIHub, LegacyRecord, Run } from '@org/aihub-sdk';

export async function follow(
  aihub: AIHub,
  app_id: string,
  batch_id: number,
): Promise<Run> {
  // #region follow
  const { job_id } = await aihub.legacy.runAppById(app_id, { batch_id });
  const run = await aihub.runs.wait(job_id); // the job is the run
  // #endregion follow
  return run;
}

export async function job(aihub: AIHub, jobId: string): Promise<void> {
  // #region job
  const { state, current } = await aihub.legacy.job(jobId);
  console.log(state, current?.status, current?.curProgress);
  // #endregion job
}

export async function results(
  aihub: AIHub,
  outputFolder: string,
): Promise<LegacyRecord[]> {
  const records: LegacyRecord[] = [];
  // #region results
  const ibresults_path = `${outputFolder}/batch.ibflowresults`;

  for await (const record of aihub.legacy.iterateResults({
    ibresults_path,
  })) {
    for (const { key, value } of record.results ?? [])
      console.log(key, value);
    records.push(record);
  }
  // #endregion results
  return records;
}
