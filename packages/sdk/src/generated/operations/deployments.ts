// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { CallOptions, Operation, Send } from '../../operation.ts';
import type { Run, RunDeploymentRequest } from '../schema.ts';

const runDeployment: Operation = { id: 'runDeployment', method: 'POST', path: '/v2/apps/deployments/{deployment-id}/runs', cost: 'run', requires: ['id'], units: { from_timestamp: 'milliseconds', to_timestamp: 'milliseconds' }, int64: { p: { start_timestamp: 1, finish_timestamp: 1 } } };

/** Running a deployment on a batch, on a folder or on what its upstream integration holds. One request a method. */
export class DeploymentsOperations {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /**
   * Run a deployment.
   *
   * Starts a run of a deployment on a batch, on a folder or on what its upstream integration holds, and returns at once.
   *
   * The run goes on by itself; ask for it until it is over. Each request starts a run, and each run costs units, so a
   * request whose outcome is unknown must not be sent again. Input and output must belong to the context of the request.
   *
   * Sends `POST /v2/apps/deployments/{deployment-id}/runs`.
   *
   * @param deploymentId - ID of the deployment, as it stands in the deployment's URL.
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
   * const run = await aihub.deployments.run('0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12', {
   *   batch_id: 48213,
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/runs/run-deployment | The operation in the API’s own documentation}
   */
  run(deploymentId: string, body: RunDeploymentRequest, options?: CallOptions): Promise<Run> {
    return this.send(runDeployment, { path: { 'deployment-id': deploymentId }, body }, options);
  }
}
