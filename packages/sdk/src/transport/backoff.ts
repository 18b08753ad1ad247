/** Backoff before attempt n + 1 is drawn from 0 to this, times 2^(n - 1). */
const firstBackoffMs = 500;
const maxBackoffMs = 20_000;

/**
 * The pause before the next attempt: full jitter, and never shorter than the server asks.
 *
 * @param attempt - How many attempts were made, from 1.
 * @param retryAfterMs - What the response asks for.
 */
export function backoffMs(attempt: number, retryAfterMs: number | undefined): number {
  const random = Math.random();
  const jitter = random * Math.min(maxBackoffMs, firstBackoffMs * 2 ** (attempt - 1));
  // Up to a tenth more than asked, so that clients with the same Retry-After do not retry all at once.
  return Math.max(jitter, (retryAfterMs ?? 0) * (1 + random / 10));
}
