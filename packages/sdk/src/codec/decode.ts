import type { Int64Places } from '../generated/int64.ts';
import { digitsAfterKeys, quoteLargeIntegers } from './digits.ts';
import { addInt64ToJSON } from './to-json.ts';

type Container = Record<string, unknown>;

/** The numbers at int64 places that stand behind one key in the text: `holders[n][keys[n]]`. */
interface Numbers {
  readonly holders: Container[];
  readonly keys: string[];
  /** Whether one of them is past 2^53, so that its digits are needed. */
  isUnsafe: boolean;
}

/** The numbers at int64 places, by the key that they stand behind. */
type Found = Map<string, Numbers>;

/**
 * Reads JSON text as `JSON.parse` does, and makes a `bigint` of every number at an int64 place.
 *
 * Everything else is exactly what `JSON.parse` gives: of duplicate keys the last wins, integers
 * past 2^53 elsewhere are rounded. A fraction at an int64 place stays a number. Objects that hold
 * an int64 can be given to `JSON.stringify`, which writes it as a string of its digits.
 *
 * @throws SyntaxError, as `JSON.parse` does.
 */
export function decode(text: string, places?: Int64Places): unknown {
  const value: unknown = JSON.parse(text);
  if (places === undefined) return value;
  const root: Container = { '': value };
  const found: Found = new Map();
  collect(root, '', '', places, found);
  if (found.size > 0 && !convert(text, found)) convertExactly(text, root, places);
  return root[''];
}

/** Finds the numbers at int64 places, in the order of the text but for integer-like keys. */
function collect(
  holder: Container,
  key: string,
  name: string,
  places: Int64Places,
  found: Found,
): void {
  const value = holder[key];
  if (places === 1) {
    if (typeof value === 'number') add(found, name, holder, key, value);
  } else if (Array.isArray(value)) {
    if (places.i === undefined) return;
    const items = value as unknown as Container;
    for (let index = 0; index < value.length; index++) {
      collect(items, index as unknown as string, name, places.i, found);
    }
  } else if (typeof value === 'object' && value !== null) {
    const object = value as Container;
    for (const property in places.p) {
      if (Object.hasOwn(object, property)) {
        collect(object, property, property, places.p[property] as Int64Places, found);
      }
    }
    if (places.v === undefined) return;
    for (const property of Object.keys(object)) {
      if (!places.p || !Object.hasOwn(places.p, property)) {
        collect(object, property, property, places.v, found);
      }
    }
  }
}

function add(found: Found, name: string, holder: Container, key: string, value: number): void {
  let numbers = found.get(name);
  if (!numbers) {
    numbers = { holders: [], keys: [], isUnsafe: false };
    found.set(name, numbers);
  }
  numbers.holders.push(holder);
  numbers.keys.push(key);
  numbers.isUnsafe ||= !Number.isSafeInteger(value);
}

/**
 * Takes the digits from the text, key by key. False, with nothing done, if the digits found do not
 * fit the numbers found one to one: the same key elsewhere, a duplicate, or a key with escapes.
 */
function convert(text: string, found: Found): boolean {
  const unsafe = [...found.keys()].filter((name) => found.get(name)?.isUnsafe);
  const digits = unsafe.length > 0 ? digitsAfterKeys(text, unsafe) : [];
  const exact = digits.map((own) => own.map(BigInt));
  if (!unsafe.every((name, index) => fits(found.get(name), exact[index]))) return false;
  for (const [name, { holders, keys }] of found) {
    const own = exact[unsafe.indexOf(name)];
    for (let n = 0; n < holders.length; n++) {
      const holder = holders[n] as Container;
      const key = keys[n] as string;
      holder[key] = own ? own[n] : BigInt(holder[key] as number);
    }
  }
  for (const { holders } of found.values()) {
    for (const holder of holders) addInt64ToJSON(holder);
  }
  return true;
}

/** Whether these are the integers that the numbers were rounded from. */
function fits(numbers: Numbers | undefined, exact: readonly bigint[] | undefined): boolean {
  if (!numbers || !exact || exact.length !== numbers.holders.length) return false;
  const { holders, keys } = numbers;
  for (let n = 0; n < exact.length; n++) {
    if (Number(exact[n]) !== holders[n]?.[keys[n] as string]) return false;
  }
  return true;
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
