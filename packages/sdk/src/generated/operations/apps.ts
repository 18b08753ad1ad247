// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { CallOptions, Operation, Send } from '../../operation.ts';
import type { Run, RunAppRequest } from '../schema.ts';

const runApp: Operation = { id: 'runApp', method: 'POST', path: '/v2/apps/runs', cost: 'run', requires: ['id'], int64: { p: { start_timestamp: 1, finish_timestamp: 1 } } };

/** Running an app on a batch or a folder. One request a method. */
export class AppsOperations {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /**
   * Run an app.
   *
   * Starts a run of an app on a batch or a folder and returns at once.
   *
   * The run goes on by itself; ask for it until it is over. Each request starts a run, and each run costs units, so a
   * request whose outcome is unknown must not be sent again. Input and output must belong to the context of the request.
   *
   * Sends `POST /v2/apps/runs`.
   *
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns The run was started.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The app, the deployment or the input does not exist in the context of the request. That a call with an input of another context fails is documented; that it fails with this status is inferred.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @throws `APIError` with status default: Any other error. The documentation does not say which there are.
   * @example
   * ```ts
   * const run = await aihub.apps.run({ app_name: 'Invoice Extraction', batch_id: 48213 });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/runs/run-app | The operation in the API’s own documentation}
   */
  run(body: RunAppRequest, options?: CallOptions): Promise<Run> {
    return this.send(runApp, { body }, options);
  }
}
