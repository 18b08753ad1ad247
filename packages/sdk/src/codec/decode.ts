import type { Int64Places } from '../operation.ts';
import type { convertInOrder } from './convert-in-order.ts';
import { quoteLargeIntegers } from './large-integers.ts';
import { addInt64ToJSON } from './to-json.ts';

type Container = Record<string, unknown>;

/**
 * Reads JSON text as `JSON.parse` does, and makes a `bigint` of every number at an int64 place.
 *
 * Everything else is exactly what `JSON.parse` gives: of duplicate keys the last wins, integers
 * past 2^53 elsewhere are rounded. A fraction at an int64 place stays a number. Objects that hold
 * an int64 can be given to `JSON.stringify`, which writes it as a string of its digits.
 *
 * @param fast - `convertInOrder`, where it has been loaded; what is read is the same without it.
 * @throws SyntaxError, as `JSON.parse` does.
 */
export function decode(text: string, places?: Int64Places, fast?: typeof convertInOrder): unknown {
  const value: unknown = JSON.parse(text);
  if (places === undefined) return value;
  if (fast?.(text, value, places)) return value;
  const root: Container = { '': fast ? JSON.parse(text) : value };
  convertExactly(text, root, places);
  return root[''];
}

/** The slower way, right for every JSON text: reads it again with large integers as strings. */
function convertExactly(text: string, root: Container, places: Int64Places): void {
  const exact: Container = { '': JSON.parse(quoteLargeIntegers(text)) };
  walk(root, exact, '', places);
}

function walk(holder: Container, exact: Container, key: string, places: Int64Places): void {
  const value = holder[key];
  if (places === 1) {
    if (typeof value === 'number') {
      const digits = exact[key];
      if (typeof digits === 'string') put(holder, key, BigInt(digits));
      else if (Number.isInteger(value)) put(holder, key, BigInt(value));
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const inside = exact[key] as Container;
  const isArray = Array.isArray(value);
  for (const property of Object.keys(value)) {
    const own = places.p && Object.hasOwn(places.p, property) ? places.p[property] : places.v;
    const next = isArray ? places.i : own;
    if (next !== undefined) walk(value as Container, inside, property, next);
  }
}

function put(holder: Container, key: string, value: bigint): void {
  holder[key] = value;
  addInt64ToJSON(holder);
}
