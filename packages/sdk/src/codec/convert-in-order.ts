import type { Int64Places } from '../operation.ts';
import { type Int64Key, type Int64Level, planFor } from './int64-plan.ts';
import { Int64Text, mayHaveEscapedKeys } from './int64-text.ts';
import { addInt64ToJSON } from './to-json.ts';

type Container = Record<string, unknown>;

/**
 * Makes bigints of the numbers at int64 places, in one pass over the text and the value together.
 *
 * Each integer behind a key of the plan must belong to one number at a place, in the same order.
 * False, with the value converted in part, when they do not: the same key elsewhere, a duplicate,
 * a key with escapes, a number that is no integer.
 */
export function convertInOrder(text: string, value: unknown, places: Int64Places): boolean {
  const plan = places === 1 ? undefined : planFor(places);
  if (!plan) return false;
  if (isSafe(value, plan.root)) return convert(value, plan.root, undefined);
  if (mayHaveEscapedKeys(text)) return false;
  const digits = new Int64Text(text, plan.pattern);
  return convert(value, plan.root, digits) && !digits.hasMore();
}

/** Whether `JSON.parse` has read every number at an int64 place exactly. */
function isSafe(value: unknown, { keys, inner, items }: Int64Level): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return !items || value.every((item) => isSafe(item, items));
  const object = value as Container;
  if (inner) return isSafe(object[inner.name], inner.level);
  return keys.every(
    ({ name }) => typeof object[name] !== 'number' || Number.isSafeInteger(object[name]),
  );
}

function convert(value: unknown, level: Int64Level, digits: Int64Text | undefined): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const { keys, inner, items } = level;
  if (Array.isArray(value)) {
    if (items) for (const item of value) if (!convert(item, items, digits)) return false;
    return true;
  }
  const object = value as Container;
  if (!inner) return convertKeys(object, keys, digits);
  return !Object.hasOwn(object, inner.name) || convert(object[inner.name], inner.level, digits);
}

/**
 * Keys that stand in the text in another order change their places, for the next object too.
 * Without `digits` the numbers are exact as they are.
 */
function convertKeys(object: Container, keys: Int64Key[], digits: Int64Text | undefined): boolean {
  let hasInt64 = false;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as Int64Key;
    const number = object[key.name];
    if (typeof number !== 'number') continue;
    const value = digits ? digits.read(key, number) : BigInt(number);
    if (value !== undefined) object[key.name] = value;
    else if (!digits || !convertLater(object, keys, index, digits)) return false;
    hasInt64 = true;
  }
  if (hasInt64) addInt64ToJSON(object);
  return true;
}

/** Reads the integer of a later key, and puts that key at this place. */
function convertLater(
  object: Container,
  keys: Int64Key[],
  place: number,
  digits: Int64Text,
): boolean {
  for (let index = place + 1; index < keys.length; index++) {
    const key = keys[index] as Int64Key;
    const number = object[key.name];
    const value = typeof number === 'number' ? digits.read(key, number) : undefined;
    if (value === undefined) continue;
    object[key.name] = value;
    keys.splice(index, 1);
    keys.splice(place, 0, key);
    return true;
  }
  return false;
}
