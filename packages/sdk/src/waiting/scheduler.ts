import { Board } from './board.ts';
import type { Entry } from './entry.ts';
import { backoffMs, jitter } from './interval.ts';
import { lookAtEach, Trouble } from './look.ts';
import { checkWaitOptions, type WaitOptions } from './options.ts';
import type { Subject, Verdict } from './subject.ts';
import { askedWaitMs } from './trouble.ts';

/** setTimeout's longest delay. */
const longestDelayMs = 2 ** 31 - 1;
/** How much of its pause must be over for a thing to be due; less than jitter takes away. */
const isDueAfter = 0.85;

/** Looks at things that are due; throws `Trouble` when the server should be left alone. */
export type Look<T> = (
  due: readonly Entry<T>[],
  board: Board<T>,
  now: () => number,
  signal: AbortSignal,
) => Promise<void>;

/**
 * All waits of one client for one kind of thing: one timer, one round of requests at a time.
 * Things that are due about now are looked at together.
 */
export class Scheduler<T> {
  readonly #board: Board<T>;
  readonly #look: Look<T>;
  readonly #random: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wakesAt = Number.POSITIVE_INFINITY;
  /** When the next round may begin. */
  #roundAt = Number.POSITIVE_INFINITY;
  #round: AbortController | undefined;
  #failedRounds = 0;
  /** Until when the server asked to be left alone, and the error with which it did. */
  #silentUntil = Number.NEGATIVE_INFINITY;
  #trouble: unknown;

  constructor(subject: Subject<T>, look: Look<T> = lookAtEach, random: () => number = Math.random) {
    this.#board = new Board(subject, () => this.#stop());
    this.#look = look;
    this.#random = random;
  }

  /** Resolves or rejects as what is seen is judged, at the latest at the deadline. */
  wait(id: string, options: WaitOptions<T>, judge: (value: T) => Verdict<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timeoutMs = checkWaitOptions(options);
      const since = now();
      // Written out, as thousands may begin at once.
      const { signal, pollIntervalMs, onUpdate } = options;
      this.#board.add(id, {
        since,
        timeoutMs,
        signal,
        pollIntervalMs,
        onUpdate,
        entry: undefined,
        told: undefined,
        judge,
        resolve,
        reject,
      });
      if (this.#board.entries.size === 0) return;
      if (this.#failedRounds === 0) this.#roundAt = Math.min(this.#roundAt, since);
      const deadline = since + timeoutMs;
      const hopeless = deadline <= this.#silentUntil;
      this.#wakeAt(hopeless ? since : Math.min(deadline, this.#round ? deadline : this.#roundAt));
    });
  }

  #wakeAt(at: number): void {
    if (at >= this.#wakesAt) return;
    clearTimeout(this.#timer);
    this.#wakesAt = at;
    const delay = Math.min(Math.max(0, at - now()), longestDelayMs);
    this.#timer = setTimeout(() => this.#wake(), delay);
  }

  #wake(): void {
    this.#wakesAt = Number.POSITIVE_INFINITY;
    const at = now();
    const deadline = this.#board.expire(at, this.#silentUntil, this.#trouble);
    if (this.#board.entries.size === 0) return;
    if (!this.#round && at >= this.#roundAt) void this.#runRound(at);
    this.#wakeAt(this.#round ? deadline : Math.min(deadline, this.#roundAt));
  }

  async #runRound(startedAt: number): Promise<void> {
    const round = new AbortController();
    this.#round = round;
    this.#roundAt = Number.POSITIVE_INFINITY;
    const due = this.#dueAt(startedAt);
    let trouble: unknown;
    try {
      await this.#look(due, this.#board, now, round.signal);
    } catch (error) {
      trouble = error;
    }
    if (round.signal.aborted) return;
    this.#round = undefined;
    this.#plan(trouble);
  }

  /**
   * What is due, and what will be within half the pause of what is: rounds of many beat many
   * rounds, and no two rounds of equal pauses stay apart.
   */
  #dueAt(at: number): Entry<T>[] {
    let shortest = 0;
    const all = [...this.#board.entries.values()].map((entry) => {
      const pause = entry.intervalMs(at);
      if (at >= entry.checkedAt + pause * isDueAfter) shortest = Math.min(shortest || pause, pause);
      return { entry, dueAt: entry.checkedAt + pause };
    });
    return all.filter(({ dueAt }) => dueAt <= at + shortest / 2).map(({ entry }) => entry);
  }

  /** When to look next. */
  #plan(trouble: unknown): void {
    const at = now();
    let next = this.#roundAt;
    for (const entry of this.#board.entries.values()) {
      next = Math.min(next, entry.checkedAt + entry.intervalMs(at));
    }
    this.#roundAt = at + jitter(Math.max(0, next - at), this.#random);
    this.#trouble = trouble instanceof Trouble ? trouble.cause : trouble;
    this.#failedRounds = trouble ? this.#failedRounds + 1 : 0;
    if (trouble) {
      const asked = askedWaitMs(this.#trouble);
      // A little more than asked, so that programs told the same do not come back all at once.
      if (asked > 0) this.#silentUntil = at + asked * (1 + this.#random() / 10);
      const backoff = at + jitter(backoffMs(this.#failedRounds), this.#random);
      this.#roundAt = Math.max(this.#roundAt, this.#silentUntil, backoff);
    }
    this.#wakeAt(at);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#wakesAt = Number.POSITIVE_INFINITY;
    this.#roundAt = Number.POSITIVE_INFINITY;
    this.#silentUntil = Number.NEGATIVE_INFINITY;
    this.#failedRounds = 0;
    this.#round?.abort();
    this.#round = undefined;
  }
}

/** Does not jump when the machine's clock is set. */
function now(): number {
  return performance.now();
}
