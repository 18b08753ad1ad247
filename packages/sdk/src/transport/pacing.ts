import type { Deadline } from './deadline.ts';
import { RateLimiter } from './rate-limiter.ts';
import { RetryBudget } from './retry-budget.ts';

/** What limits the rate and the retries of all calls of one client. */
export class Pacing {
  readonly limiter: RateLimiter = new RateLimiter();
  readonly budget: RetryBudget = new RetryBudget();

  /** Waits until the rate limiter lets a call go; returns at once while the server never throttled. */
  async turn(deadline: Deadline): Promise<void> {
    const { limiter } = this;
    const slot = limiter.enter(performance.now());
    if (slot === undefined) return;
    try {
      for (;;) {
        const nap = limiter.napMs(slot, performance.now());
        if (nap === 0) return;
        await deadline.sleep(nap);
      }
    } catch (error) {
      limiter.leave();
      throw error;
    }
  }
}
