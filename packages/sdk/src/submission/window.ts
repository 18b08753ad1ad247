import { InvalidRequestError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { quote } from '../quote.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** How far the clocks of the service's own machines may be apart. */
const serverDriftMs = 5 * minuteMs;
/** How far ahead of the service's clock the one that made a `Date` may have been. */
const clockToleranceMs = 12 * hourMs;
/** How far in the future a `Date` may lie: it was made by another machine. */
const futureToleranceMs = 5 * minuteMs;
/** What a list shows that is asked for no start: the last 24 hours, by the service's clock. */
const defaultWindowMs = 24 * hourMs;

/**
 * What is known of the service's time: a lower bound, from the start of a run and the time that
 * has passed here since. It rests on a monotonic clock alone (`performance.now()`), so this
 * machine's clock may be wrong, and may be set while a submission is under way. The monotonic
 * clock may stand still while the machine sleeps, which lowers the bound.
 */
export class ServerTime {
  #serverMs: number | undefined;
  #seenAt = 0;

  /** Takes the start of a run that was started just now. */
  learn({ start_timestamp: start }: Run): void {
    if (typeof start !== 'bigint' || start <= 0n) return;
    this.#serverMs = Number(start / 1_000_000n);
    this.#seenAt = performance.now();
  }

  /**
   * A time, in milliseconds since 1970, that a run cannot start before if it is sent now.
   * `undefined` for what a list shows that is asked for no start.
   */
  windowStart(): number | undefined {
    const elapsedMs = performance.now() - this.#seenAt;
    if (this.#serverMs === undefined || elapsedMs > defaultWindowMs) return undefined;
    return this.#serverMs + elapsedMs - serverDriftMs;
  }
}

/** Of a submission that may have been sent before, from where on to look, and for how long. */
export interface Earlier {
  /** As `ServerTime.windowStart`. */
  fromMs: number | undefined;
  /** How long its run may still take to show, in milliseconds. */
  settleMs: number;
}

/**
 * Reads `mayHaveBeenSent`.
 *
 * @throws InvalidRequestError when it is no boolean and no `Date`, or a `Date` far in the future.
 */
export function earlierOf(
  mayHaveBeenSent: boolean | Date | undefined,
  settleMs: number,
): Earlier | undefined {
  if (mayHaveBeenSent === undefined || mayHaveBeenSent === false) return undefined;
  if (mayHaveBeenSent === true) return { fromMs: undefined, settleMs };
  const sentMs = mayHaveBeenSent instanceof Date ? mayHaveBeenSent.getTime() : Number.NaN;
  const ageMs = Date.now() - sentMs;
  if (!(ageMs >= -futureToleranceMs)) {
    const what = Number.isNaN(sentMs) ? quote(mayHaveBeenSent) : mayHaveBeenSent.toISOString();
    const why = Number.isNaN(sentMs)
      ? ''
      : ', more than 5 minutes in the future of this machine’s clock. Is the time in milliseconds, and the clock right?';
    throw new InvalidRequestError(
      `mayHaveBeenSent must be a boolean, or the Date of the last sending, not ${what}${why || '.'}`,
    );
  }
  return {
    fromMs: Math.min(sentMs, Date.now()) - clockToleranceMs,
    settleMs: Math.min(settleMs, Math.max(0, settleMs - ageMs)),
  };
}
