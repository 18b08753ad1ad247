/** Seconds: digits, or what JavaScript writes of a huge number (`1e99`), which is no wait to sleep. */
const delay = /^\d{1,20}(?:\.\d{1,20})?(?:e\+?\d{1,3})?$/i;
/** The three forms of an HTTP date, e.g. `Sun, 06 Nov 1994 08:49:37 GMT`; the last has no zone. */
const httpDate =
  /^[A-Z][a-z]{2,8}(?:, \d\d[ -][A-Z][a-z]{2}[ -](?:\d\d|\d{4}) [\d:]{8} GMT| [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4})$/;

/**
 * The wait that a `Retry-After` header asks for, in milliseconds (RFC 9110, 10.2.3).
 *
 * @param value - Seconds, or an HTTP date.
 * @param date - The response's own `Date`: a wait until a date is counted from it, so that a wrong
 *   clock here does no harm.
 * @param now - Milliseconds since 1970, used when there is no `Date`.
 * @returns `undefined` when the value asks for nothing usable: negative, past, or not understood.
 */
export function retryAfterMs(
  value: string | null,
  date: string | null,
  now: number,
): number | undefined {
  const text = value?.trim() ?? '';
  if (delay.test(text)) return Number(text) * 1000;
  const wait = parseDate(text) - (parseDate(date ?? '') || now);
  return wait > 0 ? wait : undefined;
}

/** Milliseconds since 1970, or NaN. `Date.parse` alone would take `next 1` for a date. */
function parseDate(text: string): number {
  if (!httpDate.test(text)) return Number.NaN;
  return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
}
