/** Longer values are no wait that a server would mean. */
const longestValue = 64;

/**
 * The wait that a `Retry-After` header asks for, in milliseconds (RFC 9110, 10.2.3).
 *
 * @param value - Seconds, or an HTTP date.
 * @param date - The answer's own `Date`: a wait until a date is counted from it, so that a wrong
 *   clock here does no harm.
 * @param now - Milliseconds since 1970, used when there is no `Date`.
 * @returns `undefined` when the value asks for nothing usable: negative, past, or not understood.
 */
export function retryAfterMs(
  value: string | null,
  date: string | null,
  now: number,
): number | undefined {
  const text = value?.trim();
  if (!text || text.length > longestValue) return undefined;
  const seconds = Number(text);
  if (!Number.isNaN(seconds)) return seconds >= 0 ? seconds * 1000 : undefined;
  if (!/^[A-Z][a-z]+,? /.test(text)) return undefined;
  const from = date === null ? Number.NaN : Date.parse(date);
  const wait = Date.parse(text) - (Number.isNaN(from) ? now : from);
  return wait > 0 ? wait : undefined;
}
