import type { JsonSchema } from '@org/aihub-sdk/operations';
import { itemsOf, propertyOf, resolve } from './schema.ts';

/** How many nanoseconds the units of the spec's `x-sdk-unit` have. */
const nanoseconds: Readonly<Record<string, bigint>> = {
  nanoseconds: 1n,
  milliseconds: 1_000_000n,
  seconds: 1_000_000_000n,
};

/**
 * A response as JSON for an agent: an int64 is a string of its digits, which no parser rounds. Beside
 * a point of time, whose unit the spec names, stands the same time in ISO 8601, under its name and `_iso`.
 * What the spec marks as a secret is redacted.
 */
export function present(value: unknown, schema: JsonSchema = {}): unknown {
  return walk(value, schema, schema);
}

function walk(value: unknown, schema: JsonSchema | undefined, root: JsonSchema): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = itemsOf(schema, root);
    return value.map((item) => walk(item, items, root));
  }
  // Not by assignment, so that a property named `__proto__` is one like any other.
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const at = propertyOf(schema, name, root);
      const own = resolve(at, root);
      if (own['x-sensitive'] === true || own.format === 'password' || own.writeOnly === true) {
        return [[name, '[redacted]']];
      }
      const iso = isoTime(item, own['x-sdk-unit']);
      const entry: [string, unknown] = [name, walk(item, at, root)];
      return iso === undefined ? [entry] : [entry, [`${name}_iso`, iso]];
    }),
  );
}

/** Undefined for what is no time: 0 and null stand for "not yet". */
function isoTime(value: unknown, unit: unknown): string | undefined {
  const perUnit = typeof unit === 'string' ? nanoseconds[unit] : undefined;
  if (perUnit === undefined || (typeof value !== 'bigint' && typeof value !== 'number')) {
    return undefined;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  const ms = Number((BigInt(Math.trunc(Number(value))) * perUnit) / 1_000_000n);
  // The times that a Date can hold (ECMA-262, 21.4.1.1).
  return ms > 0 && ms <= 8.64e15 ? new Date(ms).toISOString() : undefined;
}
