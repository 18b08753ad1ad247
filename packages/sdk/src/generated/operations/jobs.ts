// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { CallOptions, Operation, Send } from '../../operation.ts';
import type { Job } from '../schema.ts';

const jobStatus: Operation = { id: 'jobStatus', method: 'GET', path: '/v2/jobs/{job_id}' };

/** Following asynchronous jobs, such as deletions. One request a method. */
export class JobsOperations {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /**
   * Get a job.
   *
   * Returns the present state of an asynchronous job, such as the deletion of a run, a batch or a file.
   *
   * Sends `GET /v2/jobs/{job_id}`.
   *
   * @param jobId - ID of the job, as the request that set it going returned it.
   * @param options - Settings of this call alone.
   * @returns The job.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const job = await aihub.jobs.get('7d3e9a40-52b1-4c8f-a6d7-0e1f2b3c4d5e');
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/jobs/job-status | The operation in the API’s own documentation}
   */
  get(jobId: string, options?: CallOptions): Promise<Job> {
    return this.send(jobStatus, { path: { job_id: jobId } }, options);
  }
}
