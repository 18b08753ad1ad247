import { Burst } from '../async/burst.ts';
import type { Job, Run } from '../generated/schema.ts';
import { PageLimit, type SharedLimit } from '../paging/page-limit.ts';
import type { Telemetry } from '../telemetry.ts';
import { acceptJob, jobTarget } from './job-target.ts';
import { checkWaitOptions, type WaitOptions } from './options.ts';
import { pollRuns } from './poll-runs.ts';
import type { PollTarget } from './poll-target.ts';
import type { ListRuns } from './run-pages.ts';
import { acceptRun, checkRunWaitOptions, type RunWaitOptions, runTarget } from './run-target.ts';
import { sharedWaits } from './shared-waits.ts';

/**
 * The `wait` of a resource, all of whose calls share their polls.
 *
 * @param since - When it was called, as `performance.now()`.
 * @throws AIHubError when an option cannot be used, at once unless thousands of waits begin.
 */
export type WaitFor<T, Options> = (id: string, options: Options, since: number) => Promise<T>;

/** What `runs.wait` of one client does. */
export function runWaits(
  get: PollTarget<Run>['get'],
  list: ListRuns,
  limit?: SharedLimit,
  telemetry?: Telemetry,
): WaitFor<Run, RunWaitOptions> {
  const waitFor = sharedWaits(runTarget(get), pollRuns(list, new PageLimit(limit)), telemetry);
  const burst = new Burst();
  return (id, options, since) =>
    burst.run(() => {
      const timeoutMs = checkRunWaitOptions(options);
      const wait = { ...options, timeoutMs, since };
      return waitFor(id, wait, (run) => acceptRun(run, options));
    });
}

/** What `jobs.wait` of one client does. */
export function jobWaits(
  get: PollTarget<Job>['get'],
  telemetry?: Telemetry,
): WaitFor<Job, WaitOptions<Job>> {
  const waitFor = sharedWaits(jobTarget(get), undefined, telemetry);
  const burst = new Burst();
  return (id, options, since) =>
    burst.run(() => {
      const timeoutMs = checkWaitOptions('jobs.wait', options);
      const wait = { ...options, timeoutMs, since };
      return waitFor(id, wait, (job) => acceptJob(id, job));
    });
}
