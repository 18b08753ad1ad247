import type { DeleteRunJobs, Job } from '../generated/schema.ts';
import { checkObject } from '../paging/items.ts';
import { checkWaitOptions, type WaitOptions } from './options.ts';

/** Where the response to a deletion names its jobs. A property that is renamed or added must be here. */
const jobProperties = /* @__PURE__ */ Object.keys({
  delete_input_dir_job_id: true,
  delete_output_dir_job_id: true,
  delete_log_dir_job_id: true,
} satisfies Record<keyof DeleteRunJobs, true>) as (keyof DeleteRunJobs)[];

/** Settings of the request that deletes. */
type RequestOptions = Pick<WaitOptions<Job>, 'signal' | 'timeoutMs'>;

/**
 * Deletes a run and waits until the jobs that do it are over.
 *
 * @param since - When it was asked for, as `performance.now()`.
 */
export async function deleteAndWait(
  options: WaitOptions<Job>,
  since: number,
  remove: (options: RequestOptions) => Promise<DeleteRunJobs>,
  wait: (jobId: string, options: WaitOptions<Job>) => Promise<Job>,
): Promise<Job[]> {
  const endsAt = since + checkWaitOptions('runs.deleteAndWait', options);
  const { signal, timeoutMs } = options;
  const jobs = checkObject('deleteRun', await remove({ signal, timeoutMs }));
  const ids = jobProperties.flatMap((name) => jobs[name] ?? []).filter(Boolean);
  const left = Math.max(1, endsAt - performance.now());
  const ends = await Promise.allSettled(ids.map((id) => wait(id, { ...options, timeoutMs: left })));
  return ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}
