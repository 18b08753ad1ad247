import type { RateLimiter } from './rate-limiter.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { Settings } from './settings.ts';

/** What all calls of one client have in common. */
export interface Client {
  settings: Settings;
  budget: RetryBudget;
  limiter: RateLimiter;
}
