import { JobFailedError, NotFoundError, WaitTimeoutError } from '../errors.ts';
import type { Job } from '../generated/schema.ts';
import { jobOutcome } from './outcome.ts';
import type { Subject, Verdict } from './subject.ts';
import { whyNot } from './trouble.ts';

/** What jobs are to a scheduler. */
export function jobSubject(get: Subject<Job>['get']): Subject<Job> {
  return {
    get,
    startedMs: () => undefined,
    differs: (a, b) => a.state !== b.state || a.message !== b.message,
    timeoutError: (id, job, timeoutMs, why) =>
      new WaitTimeoutError(
        `Job ${id} ${job ? `was still ${job.state}` : 'had not been seen'} after timeoutMs, ${timeoutMs} ms.${whyNot(why)} ` +
          'It goes on by itself: wait for it again with aihub.jobs.wait.',
        { job },
        why,
      ),
    goneError: (id, { state }, error) =>
      new NotFoundError(
        `Job ${id} was ${state} and is gone: whether it ended well is not known. ${error.message}`,
        error,
        error,
      ),
  };
}

export function judgeJob(id: string, job: Job): Verdict<Job> {
  const outcome = jobOutcome(job);
  if (outcome === undefined) return undefined;
  return outcome === 'done' ? { resolve: job } : { reject: new JobFailedError(id, job) };
}
