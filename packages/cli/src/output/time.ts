/** The units of the spec's `x-sdk-unit`, and how many nanoseconds they have. */
const nanoseconds: Record<string, bigint> = {
  nanoseconds: 1n,
  milliseconds: 1_000_000n,
  seconds: 1_000_000_000n,
};

/** Whether a value of this unit may be a point of time. */
export function isTimeUnit(unit: unknown): unit is string {
  return typeof unit === 'string' && Object.hasOwn(nanoseconds, unit);
}

/** Unix time in one of the units as milliseconds; `undefined` where it is none, such as 0. */
export function toMs(value: unknown, unit: string): number | undefined {
  const perUnit = nanoseconds[unit];
  // The audit log has its times as digits in a string.
  const isDigits = typeof value === 'string' && /^\d{1,19}$/.test(value);
  const isCount = isDigits || typeof value === 'bigint' || typeof value === 'number';
  if (perUnit === undefined || !isCount) return undefined;
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  const ms = Number((BigInt(Math.trunc(Number(value))) * perUnit) / 1_000_000n);
  return ms > 0 && ms < 8.64e15 ? ms : undefined;
}

/** Milliseconds of Unix time in one of the units. */
export function fromMs(ms: number, unit: string): bigint {
  return (BigInt(Math.trunc(ms)) * 1_000_000n) / (nanoseconds[unit] ?? 1_000_000n);
}

/** E.g. `2026-11-25 14:03:19`, in the local time zone or in UTC. */
export function timeText(ms: number, utc: boolean): string {
  const date = new Date(utc ? ms : ms - new Date(ms).getTimezoneOffset() * 60_000);
  return `${date.toISOString().slice(0, 19).replace('T', ' ')}${utc ? 'Z' : ''}`;
}

/** E.g. `0.4s`, `12s`, `3m 05s`, `2h 10m`, `3d 4h`. */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)}s`;
  if (seconds < 60) return `${seconds}s`;
  const two = (value: number) => String(value).padStart(2, '0');
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
  const hours = Math.floor(seconds / 3600);
  if (hours < 48) return `${hours}h ${two(Math.floor((seconds % 3600) / 60))}m`;
  return `${Math.floor(hours / 24)}d ${hours % 24}h`;
}
