import type { AIHub, Run, RunDeploymentRequest } from '@org/aihub-sdk';

/** A run to start, once for its key. */
export interface Submission {
  deploymentId: string;
  body: RunDeploymentRequest;
  key: string;
  signal: AbortSignal;
}

/** Keys older than that are as good as forgotten: the SDK then looks for their run once. */
const keptMs = 10 * 60 * 1_000;

/**
 * Starts runs, one for each key, though agents call again, in parallel too, and servers restart.
 *
 * A key may have been sent by this process, which knows when; or by one before it, which was before
 * this one started.
 */
export class Submissions {
  private readonly startedAt = new Date();
  private readonly sentAt = new Map<string, Date>();
  private readonly pending = new Map<string, Promise<unknown>>();

  constructor(
    private readonly aihub: AIHub,
    private readonly settleMs: number | undefined,
  ) {}

  /** @throws what `deployments.run` with an idempotency key throws. */
  async submit(submission: Submission): Promise<Run> {
    const { key } = submission;
    // A client that gave up may call again while its first call is still being carried out.
    const before = this.pending.get(key) ?? Promise.resolve();
    const run = before.catch(() => {}).then(() => this.submitNext(submission));
    this.pending.set(key, run);
    try {
      return await run;
    } finally {
      if (this.pending.get(key) === run) this.pending.delete(key);
    }
  }

  private submitNext({ deploymentId, body, key, signal }: Submission): Promise<Run> {
    signal.throwIfAborted();
    this.forgetOld();
    return this.aihub.deployments.run(deploymentId, body, {
      idempotencyKey: key,
      mayHaveBeenSent: this.sentAt.get(key) ?? this.startedAt,
      onSend: (at) => this.sentAt.set(key, at),
      settleMs: this.settleMs,
      signal,
    });
  }

  private forgetOld(): void {
    const oldest = Date.now() - keptMs;
    for (const [key, at] of this.sentAt) if (at.getTime() < oldest) this.sentAt.delete(key);
  }
}
