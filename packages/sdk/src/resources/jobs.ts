import { JobsOperations } from '../generated/operations/jobs.ts';
import type { Job } from '../generated/schema.ts';
import type { Send } from '../operation.ts';
import { jobSubject, judgeJob } from '../waiting/job-subject.ts';
import type { WaitOptions } from '../waiting/options.ts';
import { Scheduler } from '../waiting/scheduler.ts';

/** Following asynchronous jobs, such as deletions. */
export class Jobs extends JobsOperations {
  /** A function and no `#private` field, which a Proxy (Vue, MobX, tracing) cannot reach. */
  private readonly waitFor: Scheduler<Job>['wait'];

  constructor(send: Send) {
    super(send);
    const waits = new Scheduler(jobSubject((id, options) => this.get(id, options)));
    this.waitFor = (...wait) => waits.wait(...wait);
  }

  /**
   * Waits until a job is over. All waits of a client share their requests' pace.
   *
   * Trouble on the way (no connection, 429, 5xx) is survived until the deadline; so is a 404 for
   * 30 seconds.
   *
   * @param jobId - ID of the job, as the request that set it going returned it.
   * @returns The job, `COMPLETE`.
   * @throws JobFailedError when it ends as `FAILED` or `CANCELLED`.
   * @throws WaitTimeoutError when `timeoutMs` is over; the job goes on.
   * @throws NotFoundError when it does not exist, or not any more.
   * @throws AuthenticationError at once; the reason of `signal` when it aborts.
   * @example
   * ```ts
   * const { job_id } = await aihub.batches.delete(48213);
   * await aihub.jobs.wait(job_id);
   * ```
   */
  wait(jobId: string, options: WaitOptions<Job> = {}): Promise<Job> {
    return this.waitFor(jobId, options, (job) => judgeJob(jobId, job));
  }
}
