// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { CallOptions, Operation, Send } from '../../operation.ts';
import type { GetLegacyJobStatusQuery, LegacyJob, LegacyResults, LegacyResultsRequest, LegacyRunByNameRequest, LegacyRunRequest, LegacyRunStarted, LegacyStatus, MountDriveRequest } from '../schema.ts';

const getLegacyJobStatus: Operation = { id: 'getLegacyJobStatus', method: 'GET', path: '/v1/jobs/status', fails: ["status", "ERROR"] };
const runLegacyAppById: Operation = { id: 'runLegacyAppById', method: 'POST', path: '/v2/zero-shot-idp/projects/app/{app_id}/run', cost: 'run', requires: ['job_id'], fails: ["status", "ERROR"] };
const runLegacyAppByName: Operation = { id: 'runLegacyAppByName', method: 'POST', path: '/v2/zero-shot-idp/projects/app/run', cost: 'run', requires: ['job_id'], fails: ["status", "ERROR"] };
const getLegacyResults: Operation = { id: 'getLegacyResults', method: 'POST', path: '/v1/flow_binary/results', repeat: 'safe', fails: ["status", "ERROR"] };
const mountDrive: Operation = { id: 'mountDrive', method: 'POST', path: '/v1/drives/{org}/{workspace}/fs', fails: ["status", "ERROR"] };

/** Operations of older versions of the API, kept for programs that call them. Each names what replaces it. One request a method. */
export class LegacyOperations {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /**
   * Get a run as a legacy job.
   *
   * Returns the state of a run by the rules of the API's first version. Use `runs.get` or `runs.wait` instead: the ID of
   * the job is that of the run.
   *
   * `results` comes once the run is over or paused. `cur_status` is JSON inside a string.
   *
   * Sends `GET /v1/jobs/status`.
   *
   * @param query - `job_id`, `type`.
   * @param options - Settings of this call alone.
   * @returns The job; or, with the status `ERROR` in its body, an error.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @deprecated The description says what to use instead.
   * @example
   * ```ts
   * const legacyJob = await aihub.legacy.jobStatus({
   *   job_id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
   *   type: 'flow',
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/ | The operation in the API’s own documentation}
   */
  jobStatus(query: GetLegacyJobStatusQuery, options?: CallOptions): Promise<LegacyJob> {
    return this.send(getLegacyJobStatus, { query }, options);
  }

  /**
   * Run an app by its ID (legacy).
   *
   * Starts a run of an app and returns at once. Use `apps.run` instead, which can also start it exactly once.
   *
   * Each request starts a run, and each run costs units, so a request whose outcome is unknown must not be sent again.
   *
   * Sends `POST /v2/zero-shot-idp/projects/app/{app_id}/run`.
   *
   * @param appId - ID of the app, as it stands in the app's URL.
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns The run was started; or, with the status `ERROR` in its body, it was refused.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @deprecated The description says what to use instead.
   * @example
   * ```ts
   * const legacyRunStarted = await aihub.legacy.runAppById(
   *   '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
   *   { batch_id: 48213, output_workspace: 'accounts-payable' },
   * );
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/ | The operation in the API’s own documentation}
   */
  runAppById(
    appId: string,
    body: LegacyRunRequest,
    options?: CallOptions,
  ): Promise<LegacyRunStarted> {
    return this.send(runLegacyAppById, { path: { app_id: appId }, body }, options);
  }

  /**
   * Run an app by its name (legacy).
   *
   * Starts a run of an app and returns at once. Use `apps.run` instead, which can also start it exactly once.
   *
   * Each request starts a run, and each run costs units, so a request whose outcome is unknown must not be sent again.
   *
   * Sends `POST /v2/zero-shot-idp/projects/app/run`.
   *
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns The run was started; or, with the status `ERROR` in its body, it was refused.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @deprecated The description says what to use instead.
   * @example
   * ```ts
   * const legacyRunStarted = await aihub.legacy.runAppByName({
   *   name: 'Invoice Extraction',
   *   owner: 'jane.doe_acme',
   *   batch_id: 48213,
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/ | The operation in the API’s own documentation}
   */
  runAppByName(body: LegacyRunByNameRequest, options?: CallOptions): Promise<LegacyRunStarted> {
    return this.send(runLegacyAppByName, { body }, options);
  }

  /**
   * Get results from a results file.
   *
   * Returns one page of what a run extracted, out of its file `batch.ibflowresults`. Use `runs.results` or
   * `runs.iterateResults` instead.
   *
   * A page holds at most 20 files. Fetch on with `file_offset` raised by 20 until a page holds fewer.
   *
   * Sends `POST /v1/flow_binary/results`.
   *
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns A page of results; or, with the status `ERROR` in its body, an error.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @deprecated The description says what to use instead.
   * @example
   * ```ts
   * const legacyResults = await aihub.legacy.results({
   *   ibresults_path: 'acme-finance/accounts-payable/fs/Instabase Drive/batch.ibflowresults',
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/ | The operation in the API’s own documentation}
   */
  results(body: LegacyResultsRequest, options?: CallOptions): Promise<LegacyResults> {
    return this.send(getLegacyResults, { body }, options);
  }

  /**
   * Mount a drive.
   *
   * Connects storage of your own, such as a bucket of S3 or a container of Azure Blob, as a drive of a workspace. The API has no newer operation for it; drives are also connected in the workspace's settings.
   *
   * Sends `POST /v1/drives/{org}/{workspace}/fs`.
   *
   * @param org - ID of the organization.
   * @param workspace - Name of the workspace that gets the drive.
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns The drive is mounted; or, with the status `ERROR` in its body, it is not.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @deprecated The description says what to use instead.
   * @example
   * ```ts
   * const legacyStatus = await aihub.legacy.mountDrive('acme-finance', 'accounts-payable', {
   *   action: 'mount',
   *   mount_point_name: 'Invoices',
   *   mount_details: {
   *     bucket_name: 'acme-invoices',
   *     access_key_id: 'the-access-key-id',
   *     secret_access_key: 'the-secret-access-key',
   *   },
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/ | The operation in the API’s own documentation}
   */
  mountDrive(
    org: string,
    workspace: string,
    body: MountDriveRequest,
    options?: CallOptions,
  ): Promise<LegacyStatus> {
    return this.send(mountDrive, { path: { org, workspace }, body }, options);
  }
}
