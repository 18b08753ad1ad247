import { NotFoundError, type Run, WaitTimeoutError } from '@org/aihub-sdk';
import type { Context } from '../config.ts';
import { recordErrorOf } from '../failure.ts';
import type { FleetRecord } from '../record.ts';
import { settle } from './settle.ts';

/** How long runs are left alone after a wait failed for a reason that is not the run's, in milliseconds. */
const troublePauseMs = 10_000;

/**
 * The runs that this process waits for, for the whole fleet. All waits are of one client, which polls
 * for them together.
 */
export class FollowedRuns<Input, Tx> {
  readonly #context: Context<Input, Tx>;
  readonly #signal: AbortSignal;
  readonly #waits = new Map<string, { key: string; end: AbortController }>();
  #pausedUntil = 0;
  #isBehind = false;

  constructor(context: Context<Input, Tx>, signal: AbortSignal) {
    this.#context = context;
    this.#signal = signal;
  }

  get count(): number {
    return this.#waits.size;
  }

  /** Whether a wait has failed, so that all open runs should be read again; asked once the pause is over. */
  takeBehind(): boolean {
    if (!this.#isBehind || this.#isPaused) return false;
    this.#isBehind = false;
    return true;
  }

  get #isPaused(): boolean {
    return performance.now() < this.#pausedUntil;
  }

  /** Waits for the run of this record, unless it does already. */
  follow(record: FleetRecord<Input>): void {
    const { runId, key } = record;
    if (runId === null || this.#waits.has(runId)) return;
    if (this.#isPaused) {
      this.#isBehind = true;
      return;
    }
    const end = new AbortController();
    this.#waits.set(runId, { key, end });
    const signal = AbortSignal.any([this.#signal, end.signal]);
    this.#follow(record, runId, signal)
      .catch((error: unknown) => {
        if (signal.aborted) return;
        this.#pausedUntil = performance.now() + troublePauseMs;
        this.#isBehind = true;
        this.#context.onError(error, key);
      })
      .finally(() => this.#waits.delete(runId));
  }

  /** Ends the waits for all others, which a person has taken out of the fleet. */
  keepOnly(runIds: ReadonlySet<string>): void {
    for (const [runId, { end }] of this.#waits) {
      if (!runIds.has(runId)) end.abort();
    }
  }

  async #follow(record: FleetRecord<Input>, runId: string, signal: AbortSignal): Promise<void> {
    let current: FleetRecord<Input> | undefined = record;
    while (current && current.runId === runId && isOpen(current)) {
      const run = await this.#next(current, runId, signal);
      if (run) current = await settle(this.#context.store, current, run);
    }
  }

  /** The run when its status says something new; `undefined` when the record was told that it is gone. */
  async #next(
    record: FleetRecord<Input>,
    runId: string,
    signal: AbortSignal,
  ): Promise<Run | undefined> {
    const waitThroughReview = record.state === 'review';
    for (;;) {
      try {
        return await this.#context.aihub.runs.wait(runId, {
          until: 'settled',
          waitThroughReview,
          signal,
        });
      } catch (error) {
        if (error instanceof WaitTimeoutError) continue;
        if (!(error instanceof NotFoundError)) throw error;
        const { key, version } = record;
        await this.#context.store.update(key, version, {
          state: 'failed',
          error: recordErrorOf('run', error),
        });
        throw error;
      }
    }
  }
}

function isOpen({ state }: FleetRecord): boolean {
  return state === 'running' || state === 'review';
}
