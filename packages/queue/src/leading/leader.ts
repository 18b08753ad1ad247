import { randomUUID } from 'node:crypto';
import type { Context } from '../config.ts';
import type { State } from '../record.ts';
import { sleep } from '../sleep.ts';
import { FollowedRuns } from './followed-runs.ts';

/** Times of the leader, in milliseconds. */
export interface LeaderTimes {
  /** How long the lease lasts without being renewed. */
  leaseMs: number;
  /** How often the lease is renewed or asked for, and the store is read for new runs. */
  tickMs: number;
  /** How often all open runs are read again, and documents that have no job any more are looked for. */
  sweepMs: number;
  /** How long a document may stay unchanged before it is taken to have no job. */
  staleMs: number;
}

export const defaultTimes: LeaderTimes = {
  leaseMs: 5_000,
  tickMs: 1_000,
  sweepMs: 60_000,
  staleMs: 60_000,
};

/** Writes that were committed late may be older than what was read before them. */
const overlapMs = 10_000;
const open: readonly State[] = ['running', 'review'];

/**
 * Takes part in the election of a fleet's leader. The leader waits for the runs of all, and gives jobs to
 * documents that have lost theirs. Two leaders at a time do no harm: each write names the version before it.
 */
export class Leader<Input, Tx> {
  readonly #context: Context<Input, Tx>;
  readonly #times: LeaderTimes;
  readonly #holder = randomUUID();
  readonly #stop = new AbortController();
  readonly #done: Promise<void>;
  #isLeading = false;

  constructor(context: Context<Input, Tx>, times: LeaderTimes) {
    this.#context = context;
    this.#times = times;
    this.#done = this.#run();
  }

  get isLeading(): boolean {
    return this.#isLeading;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#done;
  }

  async #run(): Promise<void> {
    const { store, onError } = this.#context;
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        if (await store.lease('leader', this.#holder, this.#times.leaseMs)) await this.#lead();
      } catch (error) {
        if (!signal.aborted) onError(error);
      }
      await sleep(this.#times.tickMs, signal).catch(() => {});
    }
    await store.release('leader', this.#holder).catch(onError);
  }

  /** Leads until the lease is lost, the store fails or the process is stopped. */
  async #lead(): Promise<void> {
    const { store } = this.#context;
    const { leaseMs, tickMs, sweepMs, staleMs } = this.#times;
    const term = new AbortController();
    const signal = AbortSignal.any([term.signal, this.#stop.signal]);
    const followed = new FollowedRuns(this.#context, signal);
    this.#isLeading = true;
    try {
      let readAt: Date | undefined;
      let sweepAt = 0;
      for (;;) {
        const startedAt = await store.now();
        if (performance.now() >= sweepAt) {
          sweepAt = performance.now() + sweepMs;
          await this.#followAll(followed);
          await store.recover(staleMs);
        } else if (followed.takeBehind()) {
          await this.#followAll(followed);
        } else {
          await this.#followNew(followed, readAt);
        }
        readAt = startedAt;
        await sleep(tickMs, signal);
        if (!(await store.lease('leader', this.#holder, leaseMs))) return;
      }
    } finally {
      this.#isLeading = false;
      term.abort();
    }
  }

  async #followAll(followed: FollowedRuns<Input, Tx>): Promise<void> {
    const runIds = new Set<string>();
    for await (const record of this.#context.store.list({ states: open })) {
      if (record.runId !== null) runIds.add(record.runId);
      followed.follow(record);
    }
    followed.keepOnly(runIds);
  }

  async #followNew(followed: FollowedRuns<Input, Tx>, readAt: Date | undefined): Promise<void> {
    const updatedSince = readAt && new Date(readAt.getTime() - overlapMs);
    const records = this.#context.store.list({ states: open, updatedSince });
    for await (const record of records) followed.follow(record);
  }
}
