import { DeploymentsOperations } from '../generated/operations/deployments.ts';
import type { Run, RunDeploymentRequest } from '../generated/schema.ts';
import type { Send } from '../operation.ts';
import type { SubmitOptions } from '../submission/options.ts';
import type { Submit } from '../submission/submit.ts';

/** Running a deployment on a batch, on a folder or on what its upstream integration holds. */
export class Deployments extends DeploymentsOperations {
  /** A function and no `#private` field, which a Proxy (Vue, MobX, tracing) cannot reach. */
  private readonly submitOnce: Submit;

  constructor(send: Send, submit: Submit) {
    super(send);
    this.submitOnce = submit;
  }

  /**
   * Starts a run of a deployment and returns at once. Each run costs units.
   *
   * With an `idempotencyKey` one run is started, even if responses get lost, as `apps.run` says.
   *
   * @param deploymentId - ID of the deployment.
   * @param body - The input and output.
   * @param options - `idempotencyKey`, `mayHaveBeenSent`, `onSend`, `settleMs`, and settings of each request.
   * @throws `UnknownOutcomeError` when the run may or may not have been started; with a key only
   *   if that could not be cleared up. `APIError` when it was refused; `DuplicateRunsError` when
   *   several runs carry the key; `IdempotencyKeyReusedError` when it was used for another submission.
   * @example
   * ```ts
   * const run = await aihub.deployments.run(deploymentId, { batch_id: 48213 }, { idempotencyKey: job.id });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/runs/run-deployment | The operation in the API’s own documentation}
   */
  override run(
    deploymentId: string,
    body: RunDeploymentRequest,
    options: SubmitOptions = {},
  ): Promise<Run> {
    const asked = { ...body, deployment_id: deploymentId };
    return this.submitOnce(asked, body, options, (tagged, limits) =>
      super.run(deploymentId, tagged, limits),
    );
  }
}
