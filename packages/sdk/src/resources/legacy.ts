import { LegacyOperations } from '../generated/operations/legacy.ts';
import type {
  GetLegacyJobStatusQuery,
  LegacyJob,
  LegacyRecord,
  LegacyResultsRequest,
  RunStatus,
} from '../generated/schema.ts';
import type { CallOptions } from '../operation.ts';
import { type Paged, pagesOf } from './paged.ts';
import { paging } from './parts.ts';

/** What `cur_status` of a legacy job holds as JSON in a string. */
export interface LegacyCurrentStatus {
  /** How far the run has come. */
  status?: RunStatus;
  /** When the run finished, as Unix time in seconds. */
  finish_timestamp?: number | null;
  /** From 0 to 1. */
  curProgress?: number;
  /** User who reviews the run. */
  reviewer?: string | null;
  /** How far the review of the run has come. */
  review_state?: 'NONE' | 'IN REVIEW' | 'COMPLETED' | 'NOT_COMPLETED' | (string & {}) | null;
  /** How many files, records and errors there are. */
  run_summary?: {
    /** Files of the run. */
    numFiles?: number;
    /** Records, which are documents, of the run. */
    numRecords?: number;
    /** Errors while the run was carried out. */
    numRuntimeErrors?: number;
    /** Records that carry a message. */
    recordsWithMsg?: number;
  } | null;
}

/** A legacy job with its `cur_status` parsed. */
export type ParsedLegacyJob = LegacyJob & {
  /** `cur_status` as data; `undefined` where it is absent or no JSON object. */
  current: LegacyCurrentStatus | undefined;
};

/**
 * Operations of older versions of the API, for programs that call them already. New ones use
 * `apps.run`, `runs.wait` and `runs.iterateResults`.
 *
 * These operations return errors with status 200 too; the SDK throws `APIError` for them.
 */
export class Legacy extends LegacyOperations {
  /**
   * A run as a legacy job, with `cur_status` parsed.
   *
   * @param jobId - ID of the job, which is that of the run.
   * @throws `APIError` when there is no such job.
   * @deprecated Use `runs.get` or `runs.wait`.
   * @sends `getLegacyJobStatus`
   * @example
   * ```ts
   * const { current } = await aihub.legacy.job(jobId);
   * console.log(current?.status, current?.curProgress);
   * ```
   */
  async job(jobId: string, options?: CallOptions): Promise<ParsedLegacyJob> {
    const { checkObject, parseStatus } = await paging();
    const query: GetLegacyJobStatusQuery = { job_id: jobId, type: 'flow' };
    const job = checkObject('getLegacyJobStatus', await this.jobStatus(query, options));
    return { ...job, current: parseStatus(job.cur_status) };
  }

  /**
   * Every file of a run's results file, in pages of 20.
   *
   * @param body - `ibresults_path`, and what to include; `file_offset`: files to leave out.
   * @param options - Settings of each request.
   * @throws `PagingError` from the loop when a page comes twice.
   * @deprecated Use `runs.iterateResults`.
   * @sends `getLegacyResults`
   * @example
   * ```ts
   * const ibresults_path = `${outputFolder}/batch.ibflowresults`;
   * for await (const { results } of aihub.legacy.iterateResults({ ibresults_path })) console.log(results);
   * ```
   */
  iterateResults(body: LegacyResultsRequest, options?: CallOptions): Paged<LegacyRecord> {
    return pagesOf(body, ({ iterateLegacyResults }, asked) =>
      iterateLegacyResults(asked, (page) => this.results(page, options)),
    );
  }
}
