/** Back-off before attempt n + 1 is drawn from 0 to this, times 2^(n - 1). */
const firstBackoffMs = 500;
const longestBackoffMs = 20_000;

/** The pause before the next attempt: full jitter, and never shorter than the server asks. */
export function backoffMs(attempt: number, retryAfter: number | undefined): number {
  const random = Math.random();
  const jitter = random * Math.min(longestBackoffMs, firstBackoffMs * 2 ** (attempt - 1));
  // Up to a tenth more than asked, so that clients told the same do not come back all at once.
  return Math.max(jitter, (retryAfter ?? 0) * (1 + random / 10));
}

/** Retries in store, and the most that can be saved up. */
const budgetSize = 10;
/** What a success at the first attempt adds. */
const budgetIncome = 0.1;

/**
 * Retries that all calls of a client share. Each retry takes one; a call that succeeds after
 * retries gives its last one back, a call that needs none adds a tenth. So single faults are
 * always retried, and a server that is down gets ten requests more and then none, however many
 * calls are waiting for it.
 */
export class RetryBudget {
  #left = budgetSize;

  /** Takes one retry; false if none is left. */
  take(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** Tells that a call succeeded, after this many attempts. */
  succeeded(attempts: number): void {
    this.#left = Math.min(budgetSize, this.#left + (attempts > 1 ? 1 : budgetIncome));
  }
}
