import { AIHubError, APIError, ConnectionError, type Run } from '@org/aihub-sdk';
import type { Context } from '../config.ts';
import type { FleetRecord } from '../record.ts';
import { sendingBefore } from '../sending.ts';
import { sleep } from '../sleep.ts';
import type { Held } from './held.ts';

/** How often a request that the server refused for now is sent within one job. */
const maxTries = 4;
/** The longest pause between two of them, in milliseconds. */
const maxPauseMs = 5_000;

/**
 * Starts the run, and one only: the time of the sending is stored before it, and whoever finds it stored
 * looks for the run before sending again.
 */
export async function submit<Input, Tx>(
  context: Context<Input, Tx>,
  held: Held<Input, Tx>,
  signal: AbortSignal,
): Promise<Run> {
  for (let tries = 1; ; tries++) {
    const { sentAt } = held.record;
    try {
      return await sendOnce(context, held, signal);
    } catch (error) {
      if (!isUnsent(error)) throw error;
      // The server refused, and no other process has written: what was stored before holds again.
      await held.write({ sentAt });
      if (!isThrottled(error) || tries === maxTries) throw error;
      const asked = error instanceof APIError ? error.retryAfterMs : undefined;
      const pause = Math.min(maxPauseMs, asked ?? 250 * 2 ** tries);
      await sleep(pause * (1 + Math.random() / 2), signal);
    }
  }
}

async function sendOnce<Input, Tx>(
  { aihub, config, settleMs }: Context<Input, Tx>,
  held: Held<Input, Tx>,
  signal: AbortSignal,
): Promise<Run> {
  const { key, input, generation, sentAt } = held.record;
  const start = config.run({
    key,
    input,
    signal,
    get batchId() {
      return batchOf(held.record);
    },
  });
  return sendingBefore(settleMs / 2, (begin) => {
    const once = {
      idempotencyKey: idempotencyKey(config.name, key, generation),
      mayHaveBeenSent: sentAt ?? undefined,
      onSend: async (at: Date) => {
        begin();
        await held.write({ sentAt: at });
      },
      settleMs,
      // Each sending is stored by itself, so the client repeats none.
      maxRetries: 0,
      signal,
    };
    return start.deploymentId === undefined
      ? aihub.apps.run(start.body, once)
      : aihub.deployments.run(start.deploymentId, start.body, once);
  });
}

function batchOf({ key, batchId }: FleetRecord): number {
  if (batchId !== null) return batchId;
  throw new AIHubError(
    `${key} has no batch, since the fleet has no files: name a batch_id or an input_dir in run yourself.`,
  );
}

/** The key that the run carries: the same for every attempt, another for a run that a person asks for again. */
export function idempotencyKey(fleet: string, key: string, generation: number): string {
  return `${fleet}/${key}${generation > 1 ? `~${generation}` : ''}`;
}

/** The request did not arrive, or was refused: no run can come of it. */
function isUnsent(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  return error instanceof APIError && error.status < 500 && error.status !== 408;
}

function isThrottled(error: unknown): boolean {
  return error instanceof ConnectionError || (error instanceof APIError && error.status === 429);
}
