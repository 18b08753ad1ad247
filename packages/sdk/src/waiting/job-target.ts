import { NotFoundError, WaitTimeoutError } from '../errors.ts';
import type { Job } from '../generated/schema.ts';
import { checkObject } from '../paging/items.ts';
import { jobFailed } from './ended.ts';
import { jobOutcome } from './outcome.ts';
import type { Decision, PollTarget } from './poll-target.ts';
import { isSame } from './same.ts';
import { describeUnfinished } from './unfinished.ts';

/** What a scheduler needs to know about jobs. */
export function jobTarget(get: PollTarget<Job>['get']): PollTarget<Job> {
  return {
    kind: 'job',
    statusOf: ({ state }) => state,
    get: async (id, options) => checkObject('jobStatus', await get(id, options)),
    startedMs: () => undefined,
    differs: (a, b) => !isSame([a.state, a.message], [b.state, b.message]),
    timeoutError: (wait) => {
      const { id, last: job, error } = wait;
      const advice = job ? ' It goes on by itself: wait for it again with aihub.jobs.wait.' : '';
      return new WaitTimeoutError(
        describeUnfinished(`Job ${id}`, job?.state, wait) + (wait.isMissing ? '' : advice),
        { job },
        error,
      );
    },
    goneError: (id, { state }, error) =>
      new NotFoundError(
        `Job ${id} was ${state} and is gone: whether it ended well is not known. ${error.message}`,
        error,
        error,
      ),
  };
}

/** The acceptor of `jobs.wait`. */
export function acceptJob(id: string, job: Job): Decision<Job> {
  const outcome = jobOutcome(job);
  if (outcome === undefined) return undefined;
  return outcome === 'done' ? { resolve: job } : { reject: jobFailed(id, job) };
}
