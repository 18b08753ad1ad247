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

/** What a retry costs, in tokens. */
const retryCost = 10;
/** What a client has before any call has succeeded: ten retries. */
const initialTokens = 10 * retryCost;
/** What a success at the first attempt earns. */
const earnedBySuccess = 1;
/** What a retry that succeeds earns: its own cost, and a retry for a call that waits for one. */
const earnedByRetry = 2 * retryCost;

/**
 * Limits the retries of all calls of a client together, so that a server that is down gets at most
 * a tenth more requests than without retries.
 *
 * A single fault is no outage: when many calls fail at once, some retry, and the others hold on
 * until it is known how those end. Each that succeeds makes room for two, so that a burst in which
 * every connection broke once is through in a few round trips; if none succeeds, the server is
 * down, and nobody else retries. (AWS's standard mode has the bucket, but fails the others at once.)
 */
export class RetryBudget {
  #tokens = initialTokens;
  #holding = 0;
  #underWay = 0;

  /** Takes one retry; false if none is left. */
  take(): boolean {
    if (this.#tokens < retryCost) return false;
    this.#tokens -= retryCost;
    this.#underWay++;
    return true;
  }

  /** A retry that was taken has ended. */
  ended(succeeded: boolean): void {
    this.#underWay--;
    if (succeeded) this.#earn(earnedByRetry);
  }

  /** A call succeeded at its first attempt. */
  succeeded(): void {
    this.#earn(earnedBySuccess);
  }

  /** Whether a retry is under way whose end will tell more. */
  get isProbing(): boolean {
    return this.#underWay > 0;
  }

  /** A call begins, or ends, to wait for a retry. */
  hold(change: 1 | -1): void {
    this.#holding += change;
    this.#earn(0);
  }

  /** Nothing is saved up but for those who wait. */
  #earn(tokens: number): void {
    const most = initialTokens + this.#holding * retryCost;
    this.#tokens = Math.min(most, this.#tokens + tokens);
  }
}
