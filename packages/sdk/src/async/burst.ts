import { hasRequestContexts } from '../runtime.ts';
import { nextTurn } from './next-turn.ts';

/** How long the calls of a burst may run before other work gets its turn, in milliseconds. */
const longestMs = 8;
/** Calls further apart than this are no burst. */
const gapMs = 50;

/** Spreads thousands of calls that come at once over several turns of the event loop. */
export class Burst {
  #startedAt = Number.NEGATIVE_INFINITY;
  #lastAt = Number.NEGATIVE_INFINITY;
  /** Calls that begin in later turns, in order. */
  #queue: (() => void)[] = [];

  /** Begins at once, or in a later turn. */
  run<T>(begin: () => Promise<T>): Promise<T> {
    if (this.#queue.length === 0 && !this.#isLong()) return begin();
    return new Promise((resolve) => {
      // What it throws rejects its own promise alone.
      this.#queue.push(() => resolve(new Promise((begun) => begun(begin()))));
      if (this.#queue.length === 1) void this.#empty();
    });
  }

  async #empty(): Promise<void> {
    for (let next = 0; next < this.#queue.length; ) {
      await nextTurn();
      this.#startedAt = performance.now();
      do this.#queue[next++]?.();
      while (next < this.#queue.length && !this.#isLong());
    }
    this.#queue = [];
  }

  #isLong(): boolean {
    // Here no request may await a promise of another one.
    if (hasRequestContexts()) return false;
    const now = performance.now();
    if (now - this.#lastAt > gapMs) this.#startedAt = now;
    this.#lastAt = now;
    return now - this.#startedAt > longestMs;
  }
}
