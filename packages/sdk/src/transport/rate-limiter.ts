import { RecentCount } from './recent-count.ts';
import { isLimiting, isRefusingSome } from './refused-share.ts';

/** Requests a second that are always allowed: how often a closed door is tried. */
const slowest = 1;
/** A 503 means "slow down" when more than this share of the responses are one, while others succeed. */
const busyShare = 0.05;
/** One response silences the other calls of a client for no longer than this. */
const maxBlockMs = 5_000;
/** Whoever asks for so long a pause means all requests. */
const certainPauseMs = 1_000;
/** Without throttling for so long there is no limit any more. */
const forgetAfterMs = 60_000;
/** How long a queued call sleeps before it looks again: the rate may have risen. */
const maxPauseMs = 250;

/** A call's place in the queue: it may go when the limiter's count of departures has come so far. */
export type Slot = number;

/**
 * Slows a client down when the server throttles it, and learns how fast it may go: one limiter for
 * all calls of a client, as in the adaptive mode of the AWS SDKs. Until the server throttles, it
 * does nothing. After that calls depart one by one at the rate that it learnt: when the server throttles
 * many of them down to what succeeded in the last second, or by 30 % where nothing did; on success up
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
  readonly #sent = new RecentCount();
  readonly #succeeded = new RecentCount();
  readonly #unavailable = new RecentCount();
  /** Throttled requests that were sent after the rate was last reduced. */
  readonly #refused = new RecentCount();

  /** A place at the end of the queue; `undefined` when there is none to wait in. */
  enter(now: number): Slot | undefined {
    if (this.#rate === Number.POSITIVE_INFINITY) return undefined;
    this.#advance(now);
    return ++this.#given;
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
    const isOld = sentAt <= this.#reducedAt;
    if (!isOld) this.#refused.add(now);
    const isFirst = this.#rate === Number.POSITIVE_INFINITY;
    const served = this.#succeeded.count(now);
    const pauseMs = Math.min(retryAfterMs ?? 0, maxBlockMs);
    const isAsked = pauseMs >= certainPauseMs;
    if (!isAsked && !isOld && !isLimiting(served, this.#refused.count(now), isFirst)) return;
    this.#blockedUntil = Math.max(this.#blockedUntil, now + pauseMs);
    this.#throttledAt = now;
    if (!isOld) this.#reduce(now, isFirst, isCertain);
  }

  #reduce(now: number, isFirst: boolean, isCertain: boolean): void {
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
    this.#refused.clear();
  }

  #advance(now: number): void {
    const from = Math.max(this.#countedAt, Math.min(now, this.#blockedUntil));
    this.#countedAt = Math.max(now, this.#countedAt);
    if (this.#rate === Number.POSITIVE_INFINITY) return;
    this.#allowed += (Math.max(0, now - from) / 1_000) * this.#rate;
    // What was not used is not saved up for a burst.
    this.#allowed = Math.min(this.#allowed, this.#given + 1);
  }

  #grow(now: number): void {
    if (now - this.#throttledAt > forgetAfterMs) {
      this.#rate = Number.POSITIVE_INFINITY;
      return;
    }
    this.#advance(now);
    if (isRefusingSome(this.#succeeded.count(now), this.#refused.count(now))) {
      this.#grownAt = now;
      return;
    }
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
