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

/** What a retry costs; a success at the first attempt brings 1. */
const retryCost = 10;
/** What is there at first, and the most that can be saved up: ten retries. */
const mostSaved = 10 * retryCost;

/**
 * Retries that all calls of a client share. Each takes one from the store; a call that succeeds
 * after retries gives its last one back, a call that needs none adds a tenth of one. So single faults are
 * always retried, and a server that is down gets ten requests more and then none, however many
 * calls are waiting for it.
 */
export class RetryBudget {
  #left = mostSaved;

  /** Takes one retry; false if none is left. */
  take(): boolean {
    if (this.#left < retryCost) return false;
    this.#left -= retryCost;
    return true;
  }

  /** Tells that a call succeeded, after this many attempts. */
  succeeded(attempts: number): void {
    this.#left = Math.min(mostSaved, this.#left + (attempts > 1 ? retryCost : 1));
  }
}
