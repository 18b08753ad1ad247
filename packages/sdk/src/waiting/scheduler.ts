import { settledWithin } from '../async/settled-within.ts';
import { startTimer } from '../async/timer.ts';
import { backoffMs } from './interval.ts';
import { type PollStrategy, pollEach } from './poll-each.ts';
import type { Acceptor, PollTarget } from './poll-target.ts';
import { Round } from './round.ts';
import { retryAfterMsOf } from './transient.ts';
import { WaiterRegistry } from './waiter-registry.ts';
import type { WatchedItem } from './watched-item.ts';

/** How much of its pause must be over for an item to be due; less than jitter takes away. */
const isDueAfter = 0.85;
/** More are not polled by themselves in one round, so that what is new need not wait for many. */
const maxGets = 64;
/** The longest that the last poll of a wait may take after its deadline. */
const lastPollMs = 5_000;

/** A wait whose options are checked. */
export interface Wait<T> {
  timeoutMs: number;
  /** When it began, as `performance.now()`; now unless it is given. */
  since?: number | undefined;
  signal?: AbortSignal | undefined;
  pollIntervalMs?: number | undefined;
  onUpdate?: ((value: T) => unknown) | undefined;
  /** Whether every change matters, and not the end alone; with `onUpdate` it does. */
  wantsUpdates?: boolean | undefined;
}

/**
 * All waits of one client for one kind of target: one timer, one round of polls at a time. What is
 * due about now is polled together.
 */
export class Scheduler<T> {
  readonly #registry: WaiterRegistry<T>;
  readonly #strategy: PollStrategy<T>;
  readonly #random: () => number;
  #stopTimer: () => void = () => {};
  #wakesAt = Number.POSITIVE_INFINITY;
  /** When the next round may begin. */
  #roundAt = Number.POSITIVE_INFINITY;
  #rounds = 0;
  /** Of the round under way, and of last polls. */
  #polls = new AbortController();
  #isPolling = false;
  #failedRounds = 0;
  /** Until when the server asked not to be polled, and the error of the outage. */
  #silentUntil = Number.NEGATIVE_INFINITY;
  #outage: unknown;

  constructor(
    target: PollTarget<T>,
    strategy: PollStrategy<T> = pollEach,
    random: () => number = Math.random,
  ) {
    this.#registry = new WaiterRegistry(target, () => this.#stop());
    this.#strategy = strategy;
    this.#random = random;
  }

  /** Resolves or rejects as the acceptor decides, or soon after the deadline. */
  wait(id: string, wait: Wait<T>, accept: Acceptor<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      // Written out, as thousands may begin at once.
      const { signal, timeoutMs, pollIntervalMs, onUpdate, since = performance.now() } = wait;
      const { wantsUpdates = onUpdate !== undefined } = wait;
      const waiter = {
        since,
        timeoutMs,
        pollIntervalMs,
        onUpdate,
        wantsUpdates,
        accept,
        resolve,
        reject,
        updatedWith: undefined,
        isExpired: false,
        forgetSignal: () => {},
      };
      this.#registry.add(id, waiter, signal);
      if (this.#registry.items.size === 0) return;
      if (this.#failedRounds === 0) {
        this.#roundAt = Math.min(this.#roundAt, Math.max(since, this.#silentUntil));
      }
      const deadline = since + timeoutMs;
      this.#wakeAt(this.#isPolling ? deadline : Math.min(deadline, this.#roundAt));
    });
  }

  #wakeAt(at: number): void {
    if (at >= this.#wakesAt) return;
    this.#stopTimer();
    this.#wakesAt = at;
    this.#stopTimer = startTimer(Math.max(0, at - performance.now()), () => this.#wake());
  }

  #wake(): void {
    this.#wakesAt = Number.POSITIVE_INFINITY;
    const now = performance.now();
    const { expired, nextDeadline } = this.#registry.takeExpired(now);
    if (expired.length > 0) void this.#pollLast(expired, now);
    if (!this.#isPolling && now >= this.#roundAt) void this.#pollRound(now);
    this.#wakeAt(this.#isPolling ? nextDeadline : Math.min(nextDeadline, this.#roundAt));
  }

  async #pollRound(now: number): Promise<void> {
    this.#isPolling = true;
    this.#roundAt = Number.POSITIVE_INFINITY;
    const { signal } = this.#polls;
    const round = new Round(++this.#rounds, now, signal, { maxGets });
    await this.#strategy(this.#dueAt(now), this.#registry, round);
    if (signal.aborted) return;
    this.#isPolling = false;
    this.#plan(round);
  }

  /** Polls once more for waits whose deadline has passed; those that nothing ended are given up. */
  async #pollLast(items: readonly WatchedItem<T>[], now: number): Promise<void> {
    const { signal } = this.#polls;
    const round = new Round(++this.#rounds, now, signal, { isLast: true });
    const isSilent = now < this.#silentUntil;
    const due = items.filter(({ checkedAt, error }) => now >= checkedAt + retryAfterMsOf(error));
    if (!isSilent) await settledWithin(lastPollMs, [this.#strategy(due, this.#registry, round)]);
    for (const item of items) this.#registry.timeOut(item, now, this.#outage);
  }

  /**
   * What is due, and what will be within half the pause of what is: rounds of many beat many
   * rounds, and no two rounds of equal pauses stay apart.
   */
  #dueAt(now: number): WatchedItem<T>[] {
    let shortest = 0;
    const all = [...this.#registry.items.values()].map((item) => {
      const pause = item.pauseMs(now);
      if (now >= item.checkedAt + pause * isDueAfter) shortest = Math.min(shortest || pause, pause);
      return { item, dueAt: item.checkedAt + pause };
    });
    return all
      .filter(({ item, dueAt }) => dueAt <= now + (item.isBackingOff ? 1 : shortest / 2))
      .map(({ item }) => item);
  }

  /** When to poll next. */
  #plan(round: Round): void {
    const now = performance.now();
    const spread = this.#random() / 10;
    for (const item of this.#registry.items.values()) {
      // Programs started together do not stay together; and nothing comes before its backoff is over.
      const pause = item.pauseMs(now) * (item.isBackingOff ? 1 + spread : 1 - spread);
      this.#roundAt = Math.min(this.#roundAt, Math.max(now, item.checkedAt + pause));
    }
    const { outage } = round;
    this.#outage = outage?.error;
    this.#failedRounds = outage ? this.#failedRounds + 1 : 0;
    if (outage) this.#silentUntil = now + outage.retryAfterMs * (1 + spread);
    if (outage || round.isStopped) {
      const backoff = now + backoffMs(Math.max(1, this.#failedRounds)) * (1 + spread);
      this.#roundAt = Math.max(this.#roundAt, this.#silentUntil, backoff);
    }
    this.#wakeAt(now);
  }

  #stop(): void {
    this.#stopTimer();
    this.#wakesAt = Number.POSITIVE_INFINITY;
    this.#roundAt = Number.POSITIVE_INFINITY;
    this.#failedRounds = 0;
    this.#isPolling = false;
    this.#polls.abort();
    this.#polls = new AbortController();
  }
}
