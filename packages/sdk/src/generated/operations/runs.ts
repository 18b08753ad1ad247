// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { CallOptions, Operation, Send } from '../../operation.ts';
import type { DeleteRunJobs, DeleteRunQuery, GetRunResultsQuery, ListRunsQuery, Run, RunList, RunResults } from '../schema.ts';

const listRuns: Operation = { id: 'listRuns', method: 'GET', path: '/v2/apps/runs', units: { from_timestamp: 'seconds', to_timestamp: 'seconds' }, int64: { p: { runs: { i: { p: { start_timestamp: 1, finish_timestamp: 1 } } } } } };
const getRunStatus: Operation = { id: 'getRunStatus', method: 'GET', path: '/v2/apps/runs/{run_id}', int64: { p: { start_timestamp: 1, finish_timestamp: 1 } } };
const deleteRun: Operation = { id: 'deleteRun', method: 'DELETE', path: '/v2/apps/runs/{run_id}' };
const getRunResults: Operation = { id: 'getRunResults', method: 'GET', path: '/v2/apps/runs/{run_id}/results', int64: { p: { start_timestamp: 1, finish_timestamp: 1 } } };

/** Following runs, fetching their results and deleting them. One request a method. */
export class RunsOperations {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /**
   * List runs.
   *
   * Returns one page of the runs that match the query.
   *
   * Without `from_timestamp` it leaves out every run older than 24 hours. Pages go by offset over a live list, so runs
   * that start or change meanwhile shift them. There is no total and no cursor: an empty page is the end.
   *
   * Sends `GET /v2/apps/runs`.
   *
   * @param query - `status`, `from_timestamp`, `to_timestamp`, `limit`, `offset`, `sort_by`, `order`, `app_id`, `app_name`, `deployment_id`, `username`, `run_id`, `output_workspaces`.
   * @param options - Settings of this call alone.
   * @returns A page of runs, empty past the end of the list.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @throws `APIError` with status default: Any other error. The documentation does not say which there are.
   * @example
   * ```ts
   * const runList = await aihub.runs.list({
   *   status: ['RUNNING', 'STOPPED_AT_CHECKPOINT'],
   *   from_timestamp: 1765843200,
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/runs/list-runs | The operation in the API’s own documentation}
   */
  list(query?: ListRunsQuery, options?: CallOptions): Promise<RunList> {
    return this.send(listRuns, { query }, options);
  }

  /**
   * Get a run.
   *
   * Returns the present state of a run.
   *
   * A run is over once its status is `COMPLETE`, `FAILED` or `CANCELLED`. With `STOPPED_AT_CHECKPOINT` it waits for a
   * person, which can take days.
   *
   * Sends `GET /v2/apps/runs/{run_id}`.
   *
   * @param runId - ID of the run.
   * @param options - Settings of this call alone.
   * @returns The run.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @throws `APIError` with status default: Any other error. The documentation does not say which there are.
   * @example
   * ```ts
   * const run = await aihub.runs.get('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d');
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/runs/get-run-status | The operation in the API’s own documentation}
   */
  get(runId: string, options?: CallOptions): Promise<Run> {
    return this.send(getRunStatus, { path: { run_id: runId } }, options);
  }

  /**
   * Delete a run and, by default, its input batch.
   *
   * Deletes a run and, by default, everything that belongs to it: **the input batch too**.
   *
   * Pass `delete_input=false` to keep the batch. The deletion goes on after the response; poll the jobs that it names.
   *
   * Sends `DELETE /v2/apps/runs/{run_id}`.
   *
   * @param runId - ID of the run.
   * @param query - `delete_db_data`, `delete_input`, `delete_output`, `delete_logs`.
   * @param options - Settings of this call alone.
   * @returns The deletion was set going.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @throws `APIError` with status default: Any other error. The documentation does not say which there are.
   * @example
   * ```ts
   * const deleteRunJobs = await aihub.runs.delete('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d', {
   *   delete_db_data: true,
   *   delete_input: false,
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/runs/delete-run | The operation in the API’s own documentation}
   */
  delete(runId: string, query?: DeleteRunQuery, options?: CallOptions): Promise<DeleteRunJobs> {
    return this.send(deleteRun, { path: { run_id: runId }, query }, options);
  }

  /**
   * Get a run's results.
   *
   * Returns one page of what a run extracted.
   *
   * While `has_more` is true, fetch on with `file_offset` raised by the number of files received. Errors of a class, a
   * document or a field come inside a successful response.
   *
   * Sends `GET /v2/apps/runs/{run_id}/results`.
   *
   * @param runId - ID of the run.
   * @param query - `include_review_results`, `include_confidence_scores`, `include_validation_results`, `include_source_info`, `file_offset`.
   * @param options - Settings of this call alone.
   * @returns A page of results.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @throws `APIError` with status default: Any other error. The documentation does not say which there are.
   * @example
   * ```ts
   * const runResults = await aihub.runs.results('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d', {
   *   include_review_results: true,
   *   include_confidence_scores: true,
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/runs/get-run-results | The operation in the API’s own documentation}
   */
  results(runId: string, query?: GetRunResultsQuery, options?: CallOptions): Promise<RunResults> {
    return this.send(getRunResults, { path: { run_id: runId }, query }, options);
  }
}
