import { backoffMs } from './interval.ts';
import { isTransient } from './transient.ts';

/** How long a list that is refused, or does not page, is left alone. */
const refusedPauseMs = 300_000;

/** How long a list may take to show runs that were just started. */
const lagMs = 30_000;

/** Whether the list may be read, or is left alone for a while since it does not work. */
export class ListHealth {
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #lagsSince: number | undefined;

  get isUsable(): boolean {
    return performance.now() >= this.#pausedUntil;
  }

  /** Readings that failed one after the other. */
  get failures(): number {
    return this.#failures;
  }

  worked(): void {
    this.#failures = 0;
  }

  /** Whether a read showed the runs that were searched for. */
  showed(areThere: boolean): void {
    this.#lagsSince = areThere ? undefined : (this.#lagsSince ?? performance.now());
  }

  /** It does not show what was just started, and will in a moment. */
  get isLagging(): boolean {
    return this.#lagsSince !== undefined && performance.now() - this.#lagsSince < lagMs;
  }

  /** A first failure that may be over soon pauses nothing: the next round reads the list again. */
  failed(error: unknown): void {
    this.#failures++;
    if (!isTransient(error)) this.#pause(refusedPauseMs);
    else if (this.#failures > 1) this.#pause(2 * backoffMs(this.#failures - 1));
  }

  /** Its pages come again and again, whatever their offset. */
  doesNotPage(): void {
    this.#pause(refusedPauseMs);
  }

  #pause(ms: number): void {
    this.#pausedUntil = performance.now() + ms;
  }
}
