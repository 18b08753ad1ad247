import { AppsOperations } from '../generated/operations/apps.ts';
import type { Run, RunAppRequest } from '../generated/schema.ts';
import type { Send } from '../operation.ts';
import type { SubmitOptions } from '../submission/options.ts';
import type { Submit } from '../submission/submit.ts';

/** Running an app on a batch or a folder. */
export class Apps extends AppsOperations {
  /** A function and no `#private` field, which a Proxy (Vue, MobX, tracing) cannot reach. */
  private readonly submitOnce: Submit;

  constructor(send: Send, submit: Submit) {
    super(send);
    this.submitOnce = submit;
  }

  /**
   * Starts a run of an app on a batch or a folder and returns at once. Each run costs units.
   *
   * With an `idempotencyKey` one run is started, even if responses get lost: whenever the outcome of
   * the request is unknown, the SDK searches for a run with the key, adopts it if it is there, and
   * only sends again when it has not appeared within `settleMs`. After a restart, or when a queue
   * delivers a job again, pass `mayHaveBeenSent`, and it searches before it sends. A run that is
   * adopted may have ended already, also as `FAILED`; to run it again, take a new key.
   *
   * What is not excluded: two processes that submit the same key at the same moment, a request
   * that the server carries out later than `settleMs`, a run that was deleted in between, and a
   * browser, which may send a request twice by itself; there the SDK searches for a second run
   * afterwards. Two runs with one key are reported as `DuplicateRunsError` wherever they are seen;
   * nothing is ever deleted.
   *
   * @param body - The app, its input and output.
   * @param options - `idempotencyKey`, `mayHaveBeenSent`, `onSend`, `settleMs`, and settings of each request.
   * @throws `UnknownOutcomeError` when the run may or may not have been started; with a key only
   *   if that could not be cleared up. `IdempotencyKeyReusedError` when the run with the key was
   *   started with another batch, folder, app or deployment. `APIError` when it was refused.
   * @example
   * ```ts
   * const run = await aihub.apps.run(
   *   { app_name: 'Invoice Extraction', batch_id: 48213 },
   *   {
   *     idempotencyKey: job.id,
   *     mayHaveBeenSent: await sentAt.get(job.id), // a Date, or undefined
   *     onSend: (at) => sentAt.set(job.id, at),
   *   },
   * );
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/runs/run-app | The operation in the API’s own documentation}
   */
  override run(body: RunAppRequest, options: SubmitOptions = {}): Promise<Run> {
    return this.submitOnce(body, body, options, (tagged, limits) => super.run(tagged, limits));
  }
}
