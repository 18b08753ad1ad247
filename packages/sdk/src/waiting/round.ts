import { isTransient, retryAfterMsOf } from './transient.ts';

/** How many of the last polls decide whether a round goes on, and how many there must be. */
const recentPolls = 10;
const fewestPolls = 5;

/** Polls that are sent together, and how they went. */
export class Round {
  readonly number: number;
  readonly startedAt: number;
  readonly signal: AbortSignal;
  /** The most things that are polled by themselves; the others come first in the next round. */
  readonly maxGets: number;
  /** No later round polls again what fails. */
  readonly isLast: boolean;
  readonly #recent: boolean[] = [];
  #polls = 0;
  #failures = 0;
  #error: unknown;
  #retryAfterMs = 0;

  constructor(
    number: number,
    startedAt: number,
    signal: AbortSignal,
    {
      maxGets = Number.POSITIVE_INFINITY,
      isLast = false,
    }: Partial<Pick<Round, 'maxGets' | 'isLast'>>,
  ) {
    this.number = number;
    this.startedAt = startedAt;
    this.signal = signal;
    this.maxGets = maxGets;
    this.isLast = isLast;
  }

  /** A poll has ended, with this error if it failed. */
  record(error?: unknown): void {
    const hasFailed = isTransient(error);
    this.#polls++;
    this.#recent.push(hasFailed);
    if (this.#recent.length > recentPolls) this.#recent.shift();
    if (!hasFailed) return;
    this.#failures++;
    this.#error = error;
    this.#retryAfterMs = Math.max(this.#retryAfterMs, retryAfterMsOf(error));
  }

  /** Most of the recent polls failed: the rest of the round would fail, too. */
  get isStopped(): boolean {
    const failed = this.#recent.filter(Boolean).length;
    return (
      this.signal.aborted ||
      (this.#recent.length >= fewestPolls && isMost(failed, this.#recent.length))
    );
  }

  /** Most polls of the round failed: the server is left alone for a while. */
  get outage(): { error: unknown; retryAfterMs: number } | undefined {
    if (!isMost(this.#failures, this.#polls)) return undefined;
    return { error: this.#error, retryAfterMs: this.#retryAfterMs };
  }
}

function isMost(part: number, all: number): boolean {
  return part * 2 > all;
}
