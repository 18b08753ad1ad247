import { backoffMs } from './backoff.ts';
import type { Deadline } from './deadline.ts';
import type { Failure } from './failure.ts';
import type { CallRetries } from './retries.ts';

/** The retries of one call as long as the code for failures is not loaded: up to `maxRetries`, after a backoff. */
export class PlainRetries implements CallRetries {
  readonly #deadline: Deadline;
  readonly #most: number;
  #used = 0;

  constructor(deadline: Deadline, maxRetries: number) {
    this.#deadline = deadline;
    this.#most = maxRetries;
  }

  succeeded(): void {}

  failed(): void {}

  async pauseAfter(
    { retryAfterMs }: Failure,
    _sentAt: number,
    _now: number,
    mayRetry: boolean,
  ): Promise<number | undefined> {
    this.#used++;
    if (!mayRetry || this.#used > this.#most) return undefined;
    const pause = backoffMs(this.#used, retryAfterMs);
    return pause < this.#deadline.remainingMs ? pause : undefined;
  }
}
