/** Runs carry nanoseconds since 1970 as bigint; these convert, and name the unit. */

const nsPerMs = 1_000_000n;

/**
 * A nanosecond timestamp of a run as a `Date`, which holds milliseconds.
 *
 * @param ns - Nanoseconds since 1970. 0, null and absent all mean "not yet" to the API.
 * @returns The date, or `undefined` for "not yet".
 * @example
 * ```ts
 * nsToDate(run.finish_timestamp)?.toISOString(); // '2025-12-16T19:15:14.238Z'
 * ```
 */
export function nsToDate(ns: bigint | null | undefined): Date | undefined {
  return ns ? new Date(Number(ns / nsPerMs)) : undefined;
}

/**
 * A `Date` as nanoseconds since 1970.
 *
 * @throws RangeError if the date is invalid.
 * @example
 * ```ts
 * dateToNs(new Date('2025-12-16T19:15:14.238Z')); // 1765912514238000000n
 * ```
 */
export function dateToNs(date: Date): bigint {
  return BigInt(date.getTime()) * nsPerMs;
}

/**
 * The milliseconds between two nanosecond timestamps, with fractions of a millisecond.
 *
 * @returns `undefined` while either is "not yet" (0, null or absent).
 * @example
 * ```ts
 * durationMs(run.start_timestamp, run.finish_timestamp); // 1573665.112
 * ```
 */
export function durationMs(
  startNs: bigint | null | undefined,
  finishNs: bigint | null | undefined,
): number | undefined {
  return startNs && finishNs ? Number(finishNs - startNs) / Number(nsPerMs) : undefined;
}
