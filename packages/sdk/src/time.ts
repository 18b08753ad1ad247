/** Runs carry nanoseconds since 1970 as bigint; these convert, and name the unit. */

const nsPerMs = 1_000_000n;

/** Nanoseconds since 1970; as a string of digits, as `JSON.stringify` writes those of a run. */
export type Nanoseconds = bigint | string;

/** 0, null and absent all mean "not yet"; so does what is no timestamp. */
function exact(ns: unknown): bigint | undefined {
  if (typeof ns === 'bigint') return ns || undefined;
  const text = typeof ns === 'number' ? String(ns) : ns;
  if (typeof text !== 'string' || !/^-?\d{1,30}$/.test(text)) return undefined;
  return BigInt(text) || undefined;
}

/**
 * A nanosecond timestamp of a run as a `Date`, which holds milliseconds.
 *
 * @param ns - Nanoseconds since 1970. 0, null and absent all mean "not yet" to the API. A run that
 *   was stored as JSON has a string of digits, which is taken too.
 * @returns The date, or `undefined` for "not yet".
 * @example
 * ```ts
 * nsToDate(run.finish_timestamp)?.toISOString(); // '2025-12-16T19:15:14.238Z'
 * ```
 */
export function nsToDate(ns: Nanoseconds | null | undefined): Date | undefined {
  const value = exact(ns);
  return value === undefined ? undefined : new Date(Number(value / nsPerMs));
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
  startNs: Nanoseconds | null | undefined,
  finishNs: Nanoseconds | null | undefined,
): number | undefined {
  const start = exact(startNs);
  const finish = exact(finishNs);
  return start && finish ? Number(finish - start) / Number(nsPerMs) : undefined;
}
