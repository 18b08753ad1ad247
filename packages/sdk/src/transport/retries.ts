import { backoffMs } from './backoff.ts';
import type { Deadline } from './deadline.ts';
import type { Failure } from './failure.ts';
import type { Pacing } from './pacing.ts';

/** How long a call that waits for the retry budget sleeps before it asks again, at least. */
const napMs = 20;

/** Why a failed attempt is the last one, where that is not the failure itself. */
export type NoRetry = 'budget' | undefined;

/** The retries of one call: how many there may be, and when the next one comes. */
export interface CallRetries {
  /** The attempt under way succeeded. */
  succeeded(): void;
  /** The attempt under way ended without showing that the server works. */
  failed(): void;
  /** The pause before the next attempt in milliseconds, or why there is none. */
  pauseAfter(
    failure: Failure,
    sentAt: number,
    now: number,
    mayRetry: boolean,
  ): Promise<number | NoRetry>;
}

/** The retries of one call of a client whose traffic is limited. */
export class Retries implements CallRetries {
  readonly #pacing: Pacing;
  readonly #deadline: Deadline;
  readonly #most: number;
  #used = 0;
  /** The retry budget paid for the attempt under way. */
  #isCharged = false;

  constructor(pacing: Pacing, deadline: Deadline, maxRetries: number) {
    this.#pacing = pacing;
    this.#deadline = deadline;
    this.#most = maxRetries;
  }

  succeeded(): void {
    const { budget } = this.#pacing;
    if (this.#isCharged) budget.ended(true);
    else budget.succeeded();
    this.#isCharged = false;
  }

  /** The attempt under way ended without showing that the server works. */
  failed(): void {
    if (this.#isCharged) this.#pacing.budget.ended(false);
    this.#isCharged = false;
  }

  /**
   * The pause before the next attempt in milliseconds, or why there is none.
   *
   * Throttled attempts (429, or 503 with a `Retry-After` or while other requests succeed) cost
   * nothing of the retry budget, which is for outages. Nor do they count as retries of the call
   * while the server carries out others: then the deadline is the limit.
   */
  async pauseAfter(
    { status, retryAfterMs }: Failure,
    sentAt: number,
    now: number,
    mayRetry: boolean,
  ): Promise<number | NoRetry> {
    const { limiter, budget } = this.#pacing;
    this.failed();
    const isThrottled =
      status === 429 || (status === 503 && (retryAfterMs !== undefined || limiter.isBusy(now)));
    if (isThrottled) limiter.throttled(sentAt, now, retryAfterMs, status === 429);
    const isFree = isThrottled && limiter.isServed(now);
    if (!isFree) this.#used++;
    if (!mayRetry || this.#most === 0 || this.#used > this.#most) return undefined;
    const pause = backoffMs(isFree ? 1 : this.#used, retryAfterMs);
    if (pause >= this.#deadline.remainingMs) return undefined;
    if (isThrottled) return pause;
    if (budget.take(now)) this.#isCharged = true;
    else if (!(await this.#hold())) return 'budget';
    else return 0;
    return pause;
  }

  /**
   * Waits for the budget through the pauses that the call would have made, and as long as a retry
   * of another call is under way: how that ends decides whether it is worth while to go on.
   */
  async #hold(): Promise<boolean> {
    const { budget } = this.#pacing;
    budget.hold(1);
    try {
      for (let retry = this.#used; retry <= this.#most; retry++) {
        const until = performance.now() + backoffMs(retry, undefined);
        do {
          const nap = napMs * (1 + Math.random());
          if (nap >= this.#deadline.remainingMs) return false;
          await this.#deadline.sleep(nap).catch(() => {});
          // Not thrown here: first the attempt is reported. The pause that follows ends the call.
          if (this.#deadline.isOver) return true;
          if (budget.take(performance.now())) {
            this.#isCharged = true;
            return true;
          }
        } while (performance.now() < until || budget.isProbing);
      }
      return false;
    } finally {
      budget.hold(-1);
    }
  }
}
