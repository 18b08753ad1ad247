import { type Loaded, lazily } from '../async/lazily.ts';
import { RunsOperations } from '../generated/operations/runs.ts';
import type {
  DeleteRunQuery,
  GetRunResultsQuery,
  Job,
  ResultsFile,
  Run,
} from '../generated/schema.ts';
import type { CallOptions, Send } from '../operation.ts';
import type { IterateResultsOptions } from '../paging/iterate-results.ts';
import type { IterateRunsQuery } from '../paging/iterate-runs.ts';
import type { SharedLimit } from '../paging/page-limit.ts';
import type { Telemetry } from '../telemetry.ts';
import type { WaitOptions } from '../waiting/options.ts';
import type { RunWaitOptions } from '../waiting/run-target.ts';
import type { WaitFor } from '../waiting/waits.ts';
import type { Jobs } from './jobs.ts';
import { type Paged, pagesOf } from './paged.ts';
import { waiting } from './parts.ts';

/** Following runs, fetching their results and deleting them. */
export class Runs extends RunsOperations {
  /** Functions and no `#private` fields, which a Proxy (Vue, MobX, tracing) cannot reach. */
  private readonly waits: () => Loaded<WaitFor<Run, RunWaitOptions>>;
  private readonly waitForJob: Jobs['wait'];

  constructor(send: Send, jobs: Jobs, pageLimit?: SharedLimit, telemetry?: Telemetry) {
    super(send);
    this.waitForJob = (id, options) => jobs.wait(id, options);
    this.waits = lazily(waiting, ({ runWaits }) =>
      runWaits(
        (id, options) => this.get(id, options),
        (query, options) => this.list(query, options),
        pageLimit,
        telemetry,
      ),
    );
  }

  /**
   * Waits until a run is `COMPLETE`.
   *
   * All waits of a client share their requests, so thousands at a time are fine: runs are polled one
   * by one or by pages of the list, whichever takes fewer requests. On Cloudflare Workers each wait
   * polls by itself.
   *
   * Statuses unknown to this version are waited through. A wait goes on after transient failures
   * (no connection, 429 with its `Retry-After`, 5xx) until its deadline; and for 30 seconds after a
   * 404, which a run may get right after its start. A run that cannot be polled holds up no
   * other.
   *
   * @param runId - ID of the run.
   * @returns The run as it was last seen.
   * @throws RunFailedError when it ends as `FAILED` or `CANCELLED`; it has the run.
   * @throws RunNeedsReviewError when it stops at a checkpoint; it has the run.
   * @throws WaitTimeoutError when `timeoutMs` (24 hours unless given) is over, and the last poll,
   *   5 seconds at most; it has the run as last seen, which goes on by itself.
   * @throws NotFoundError when the run does not exist, or was deleted meanwhile.
   * @throws AuthenticationError at once; the reason of `signal` when it aborts; AIHubError for an
   *   option that there is not or that cannot be used.
   * @sends `getRunStatus`, `listRuns`
   * @example
   * ```ts
   * const run = await aihub.runs.wait(runId, {
   *   timeoutMs: 60 * 60 * 1_000,
   *   onUpdate: (run) => console.log(run.status),
   * });
   * ```
   */
  async wait(runId: string, options: RunWaitOptions = {}): Promise<Run> {
    const since = performance.now();
    const wait = await this.waits();
    return wait(runId, options, since);
  }

  /**
   * Deletes a run and, by default, **its input batch too**, as `delete` does, and waits
   * until the jobs that do it are over.
   *
   * @param query - What to delete; pass `{ delete_input: false }` to keep the batch.
   * @param options - Settings of the waiting; `timeoutMs` covers the deletion as a whole.
   * @returns The jobs, all `COMPLETE`.
   * @throws JobFailedError for the first job that failed, once all are over.
   * @throws WaitTimeoutError when `timeoutMs` is over; the deletion goes on.
   * @throws NotFoundError when there is no such run.
   * @sends `deleteRun`, `jobStatus`
   * @example
   * ```ts
   * await aihub.runs.deleteAndWait(runId, { delete_input: false });
   * ```
   */
  async deleteAndWait(
    runId: string,
    query?: DeleteRunQuery,
    options: WaitOptions<Job> = {},
  ): Promise<Job[]> {
    const since = performance.now();
    const { deleteAndWait } = await waiting();
    const remove = (call: CallOptions) => this.delete(runId, query, call);
    return deleteAndWait(options, since, remove, this.waitForJob);
  }

  /**
   * Every run of a window once, oldest first, page by page.
   *
   * The window is fixed when the loop starts. Without an end it reaches to now, or to the newest run
   * where this machine's clock is behind; one request looks for that run. Runs that start, end or are deleted meanwhile, also
   * by the loop itself, make no other run be missed or come twice.
   *
   * @param query - `from` (a `Date`, required; `new Date(0)` for all) or `from_timestamp` (seconds),
   *   `to` or `to_timestamp`, the filters of `runs.list`, and `pageSize`.
   * @param options - Settings of each request.
   * @throws InvalidRequestError from the loop, before anything is sent, when there is no start, since
   *   the API would then leave out every run older than 24 hours; `PagingError` when the server's
   *   pages do not advance.
   * @sends `listRuns`
   * @example
   * ```ts
   * const yesterday = new Date(Date.now() - 24 * 3600_000);
   * for await (const run of aihub.runs.iterate({ from: yesterday, status: ['FAILED'] })) {
   *   console.log(run.id, run.msg);
   * }
   * ```
   */
  iterate(query: IterateRunsQuery, options?: CallOptions): Paged<Run> {
    return pagesOf(query, ({ iterateRuns }, asked) =>
      iterateRuns(asked, (page) => this.list(page, options)),
    );
  }

  /**
   * The results of a run, file by file, however many pages they take.
   *
   * @param runId - ID of a run that is `COMPLETE`.
   * @param query - What to include, as in `runs.results`; `file_offset`: how many files to leave out.
   * @param options - `allowIncomplete`, `prefetch`, and settings of each request.
   * @throws `RunNotCompleteError` from the loop when the run has another status, unless
   *   `allowIncomplete` is set; `PagingError` when a page promises more and none comes.
   * @sends `getRunResults`
   * @example
   * ```ts
   * for await (const file of aihub.runs.iterateResults(run.id)) console.log(file.original_file_name);
   * ```
   */
  iterateResults(
    runId: string,
    query: GetRunResultsQuery = {},
    options: IterateResultsOptions = {},
  ): Paged<ResultsFile> {
    return pagesOf(options, ({ iterateResults }, asked) =>
      iterateResults(runId, query, asked, (page, call) => this.results(runId, page, call)),
    );
  }
}
