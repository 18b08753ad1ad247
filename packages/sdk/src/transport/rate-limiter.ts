/** Requests a second that are always allowed: how often a closed door is tried. */
const slowest = 1;
/** Requests are counted over this time. */
const windowMs = 1_000;
const parts = 8;
/** A 503 means "slow down" when more than this share of the responses are one, while others succeed. */
const busyShare = 0.05;
/** One response silences the other calls of a client for no longer than this. */
const maxBlockMs = 5_000;
/** Without throttling for so long there is no limit any more. */
const forgetAfterMs = 60_000;
/** How long a queued call sleeps before it looks again: the rate may have risen. */
const maxPauseMs = 250;

/** A call's place in the queue: it may go when the limiter's count of departures has come so far. */
export type Slot = number;

/**
 * Slows a client down when the server throttles it, and learns how fast it may go: one limiter for
 * all calls of a client, as in the adaptive mode of the AWS SDKs. Until the server throttles, it
 * does nothing. After that calls depart one by one at the rate that it learnt: on a throttled
 * response down to what succeeded in the last second, or by 30 % where nothing did; on success up
 * again, by doubling below the rate that worked before, and slowly above it.
 *
 * It never resolves another call's promise, and has no timer: each queued call asks with its own
 * timer whether it is its turn. workerd cancels a request whose promise another request settles.
 */
export class RateLimiter {
  /** Requests a second; `Infinity` while the server does not throttle. */
  #rate = Number.POSITIVE_INFINITY;
  /** The rate that last worked before it was reduced. */
  #learnt = slowest;
  /** How many calls may have departed up to now, and up to which the places are given away. */
  #allowed = 0;
  #given = 0;
  #countedAt = 0;
  #blockedUntil = 0;
  #reducedAt = Number.NEGATIVE_INFINITY;
  #throttledAt = Number.NEGATIVE_INFINITY;
  #succeededAt = Number.NEGATIVE_INFINITY;
  #grownAt = 0;
  /** The most that succeeded in a second since the limit was noticed. */
  #best = 0;
  readonly #sent = new Counter();
  readonly #succeeded = new Counter();
  readonly #unavailable = new Counter();

  /** A place at the end of the queue; `undefined` when there is none to wait in. */
  enter(now: number): Slot | undefined {
    if (this.#rate === Number.POSITIVE_INFINITY) return undefined;
    this.#advance(now);
    this.#given = Math.max(this.#allowed, this.#given + 1);
    return this.#given;
  }

  /** A call that leaves the queue before its turn lets the ones that come later move up. */
  leave(): void {
    this.#given--;
  }

  /** How long a call sleeps before it asks again, in milliseconds; 0 when it may go. */
  napMs(slot: Slot, now: number): number {
    if (this.#rate === Number.POSITIVE_INFINITY) return 0;
    if (now < this.#blockedUntil) return Math.min(maxPauseMs, this.#blockedUntil - now);
    this.#advance(now);
    const ahead = slot - this.#allowed;
    if (!(ahead > 1e-9)) return 0;
    return Math.min(maxPauseMs, Math.max(1, (ahead / this.#rate) * 1_000));
  }

  sent(now: number): void {
    this.#sent.add(now);
  }

  succeeded(now: number): void {
    this.#succeeded.add(now);
    this.#succeededAt = now;
    if (this.#rate !== Number.POSITIVE_INFINITY) this.#grow(now);
  }

  /** Whether the server has carried out anything in the last minute. */
  isServed(now: number): boolean {
    return now - this.#succeededAt < forgetAfterMs;
  }

  /** A 503 without a wait came: whether it means "slow down", and not that the server is down. */
  isBusy(now: number): boolean {
    this.#unavailable.add(now);
    const refused = this.#unavailable.count(now);
    const isMany = refused >= 2 && refused > busyShare * this.#sent.count(now);
    return isMany && this.#succeeded.count(now) > 0;
  }

  /**
   * The server throttled a request.
   *
   * @param sentAt - When it was sent. Requests that were under way when the rate was reduced say
   *   nothing about the new rate.
   * @param retryAfterMs - How long the server asks to wait.
   * @param isCertain - False for a 503, which may have another reason than too many requests: then
   *   the client keeps at least half of the rate that worked.
   */
  throttled(
    sentAt: number,
    now: number,
    retryAfterMs: number | undefined,
    isCertain: boolean,
  ): void {
    const blockMs = Math.min(retryAfterMs ?? 0, maxBlockMs);
    this.#blockedUntil = Math.max(this.#blockedUntil, now + blockMs);
    this.#throttledAt = now;
    if (sentAt <= this.#reducedAt) return;
    const isFirst = this.#rate === Number.POSITIVE_INFINITY;
    const served = this.#succeeded.perSecond(now);
    const current = Math.min(this.#rate, this.#sent.perSecond(now));
    this.#best = Math.max(isFirst ? 0 : this.#best, served);
    if (served > 0) this.#learnt = Math.min(this.#rate, served);
    else if (isFirst) this.#learnt = current;
    this.#advance(now);
    // The next call goes at once: a single one is not slowed down.
    if (isFirst) this.#given = this.#allowed - 1;
    const least = isCertain ? slowest : Math.max(slowest, this.#best / 2);
    this.#rate = Math.max(least, served > 0 ? this.#learnt * 0.9 : current * 0.7);
    this.#reducedAt = now;
    this.#grownAt = now;
  }

  #advance(now: number): void {
    const from = Math.max(this.#countedAt, Math.min(now, this.#blockedUntil));
    this.#countedAt = Math.max(now, this.#countedAt);
    if (this.#rate === Number.POSITIVE_INFINITY) return;
    this.#allowed += (Math.max(0, now - from) / 1_000) * this.#rate;
    // What nobody used is not saved up for a burst.
    this.#allowed = Math.min(this.#allowed, this.#given + 1);
  }

  #grow(now: number): void {
    if (now - this.#throttledAt > forgetAfterMs) {
      this.#rate = Number.POSITIVE_INFINITY;
      return;
    }
    this.#advance(now);
    const seconds = Math.min(0.5, (now - this.#grownAt) / 1_000);
    this.#grownAt = now;
    if (this.#rate < 0.9 * this.#learnt) {
      this.#rate = Math.min(0.9 * this.#learnt, this.#rate * 4 ** seconds);
      return;
    }
    // The longer all goes well, the faster: a limit that was learnt from a few requests is wrong.
    const calmSeconds = (now - this.#throttledAt) / 1_000;
    this.#rate *= 1 + (0.1 + calmSeconds / 2) * seconds;
  }
}

/** Counts what happened in the last second. */
class Counter {
  readonly #counts: number[] = new Array<number>(parts).fill(0);
  #part = 0;
  /** When the count began, after a second without anything. */
  #since = 0;

  add(now: number): void {
    if (this.count(now) === 0) this.#since = now;
    this.#counts[this.#part % parts] = (this.#counts[this.#part % parts] ?? 0) + 1;
  }

  count(now: number): number {
    const part = Math.floor((now * parts) / windowMs);
    if (part - this.#part >= parts) this.#counts.fill(0);
    else for (let at = this.#part + 1; at <= part; at++) this.#counts[at % parts] = 0;
    this.#part = part;
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  /** Less than a tenth of a second is too short to measure a rate. */
  perSecond(now: number): number {
    const ms = Math.min(windowMs, Math.max(windowMs / 10, now - this.#since));
    return (this.count(now) * 1_000) / ms;
  }
}
