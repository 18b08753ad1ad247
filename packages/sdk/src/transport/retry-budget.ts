/** What a retry costs, in tokens. */
const retryCost = 10;
/** What a client has before any call has succeeded: ten retries. */
const initialTokens = 100;
/** What a success at the first attempt earns. */
const earnedBySuccess = 1;
/** What a retry that succeeds earns: its own cost, and a retry for a call that waits for one. */
const earnedByRetry = 20;
/** While calls wait and no retry is under way, one of them retries this often. */
const probeEveryMs = 500;

/**
 * Limits the retries of all calls of a client together, so that a server that is down gets at most
 * a tenth more requests than without retries.
 *
 * A single fault is no outage: when many calls fail at once, some retry, and the others wait until
 * those have ended. Each retry that succeeds pays for two more, so that a burst in which every
 * connection broke once is over in a few round trips. If none succeeds, the server is down: then one
 * of the waiting calls retries now and then, so that they notice when it is back, and all others fail
 * when their own pauses are over. (The standard retry mode of the AWS SDKs has the same token bucket, but fails
 * the others at once.)
 */
export class RetryBudget {
  #tokens = initialTokens;
  #holding = 0;
  #underWay = 0;
  #takenAt = Number.NEGATIVE_INFINITY;

  /** Takes one retry; false if none is left. */
  take(now: number): boolean {
    const isProbe = this.#holding > 0 && !this.isProbing && now - this.#takenAt >= probeEveryMs;
    if (this.#tokens >= retryCost) this.#tokens -= retryCost;
    else if (!isProbe) return false;
    this.#underWay++;
    this.#takenAt = now;
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

  /** A retry is under way; its end shows whether the server works. */
  get isProbing(): boolean {
    return this.#underWay > 0;
  }

  /** A call begins, or ends, to wait for a retry. */
  hold(change: 1 | -1): void {
    this.#holding += change;
    this.#earn(0);
  }

  /** Tokens are saved up only for the calls that wait. */
  #earn(tokens: number): void {
    const most = initialTokens + this.#holding * retryCost;
    this.#tokens = Math.min(most, this.#tokens + tokens);
  }
}
