import { UsageError } from '../errors/usage-error.ts';

const units: Record<string, number> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** `90s`, `30m`, `2h`, `1.5d`, `1w` in milliseconds; `undefined` for any other text. */
export function durationMs(text: string): number | undefined {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)$/.exec(text) ?? [];
  const ms = Number(amount) * (units[unit] ?? Number.NaN);
  return ms > 0 ? ms : undefined;
}

/** Reads a flag that is a length of time. */
export function parseDuration(flag: string, text: string): number {
  const ms = durationMs(text);
  if (ms !== undefined) return ms;
  throw new UsageError(
    `${flag} must be a length of time such as 90s, 30m, 2h or 1d, not ${quoted(text)}.`,
  );
}

const isoTime =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** A point of time as people write it, in milliseconds: `2d` (ago), or a date, in local time. */
export function timeMs(text: string, now: number): number | undefined {
  const ago = durationMs(text);
  if (ago !== undefined) return now - ago;
  if (!isoTime.test(text)) return undefined;
  // Without a time of day `Date` takes UTC (ECMA-262, Date Time String Format); a person means their own day.
  const ms = Date.parse(text.length === 10 ? `${text}T00:00` : text.replace(' ', 'T'));
  return Number.isNaN(ms) ? undefined : ms;
}

/** Reads a flag that is a point of time. */
export function parseTime(flag: string, text: string, now: number): number {
  const ms = timeMs(text, now);
  if (ms !== undefined) return ms;
  throw new UsageError(
    `${flag} must be how long ago, such as 2d or 6h, or a date such as 2026-11-25 or 2026-11-25T14:00Z, not ${quoted(text)}.`,
  );
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
