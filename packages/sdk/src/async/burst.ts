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
  #turn: Promise<void> | undefined;

  /** Begins at once, or in a later turn. */
  run<T>(begin: () => Promise<T>): Promise<T> {
    return this.#isLong() ? this.#later(begin) : begin();
  }

  async #later<T>(begin: () => Promise<T>): Promise<T> {
    do {
      this.#turn ??= this.#endTurn();
      await this.#turn;
    } while (this.#isLong());
    return begin();
  }

  async #endTurn(): Promise<void> {
    await nextTurn();
    this.#turn = undefined;
    this.#startedAt = performance.now();
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
