import { type Loaded, lazily } from '../async/lazily.ts';
import { JobsOperations } from '../generated/operations/jobs.ts';
import type { Job } from '../generated/schema.ts';
import type { Send } from '../operation.ts';
import type { Telemetry } from '../telemetry.ts';
import type { WaitOptions } from '../waiting/options.ts';
import type { WaitFor } from '../waiting/waits.ts';
import { waiting } from './parts.ts';

/** Following asynchronous jobs, such as deletions. */
export class Jobs extends JobsOperations {
  /** A function and no `#private` field, which a Proxy (Vue, MobX, tracing) cannot reach. */
  private readonly waits: () => Loaded<WaitFor<Job, WaitOptions<Job>>>;

  constructor(send: Send, telemetry?: Telemetry) {
    super(send);
    this.waits = lazily(waiting, ({ jobWaits }) =>
      jobWaits((id, options) => this.get(id, options), telemetry),
    );
  }

  /**
   * Waits until a job is over. All waits of a client are polled together, 8 requests at a time.
   *
   * A wait goes on after transient failures (no connection, 429, 5xx) until its deadline, and
   * after a 404 for 30 seconds. A job that cannot be polled holds up no other.
   *
   * @param jobId - ID of the job, as the request that set it going returned it.
   * @returns The job, `COMPLETE`.
   * @throws JobFailedError when it ends as `FAILED` or `CANCELLED`.
   * @throws WaitTimeoutError when `timeoutMs` is over, and the last poll, 5 seconds at most.
   * @throws NotFoundError when it does not exist, or not any more.
   * @throws AuthenticationError at once; the reason of `signal` when it aborts; AIHubError for an
   *   option that there is not or that cannot be used.
   * @sends `jobStatus`
   * @example
   * ```ts
   * const { job_id } = await aihub.batches.delete(48213);
   * await aihub.jobs.wait(job_id);
   * ```
   */
  async wait(jobId: string, options: WaitOptions<Job> = {}): Promise<Job> {
    const since = performance.now();
    const wait = await this.waits();
    return wait(jobId, options, since);
  }
}
