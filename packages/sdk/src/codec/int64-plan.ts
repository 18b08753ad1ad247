import type { Int64Places } from '../operation.ts';

/** A key that an int64 stands behind. */
export interface Int64Key {
  readonly name: string;
  /** The key as it stands in the text. */
  readonly quoted: string;
  readonly firstCode: number;
  /** Whether no other key of the plan has both its length and its first character. */
  readonly isDistinct: boolean;
}

/** Where the int64 values of an object or an array are. */
export interface Int64Level {
  readonly keys: Int64Key[];
  /** Properties that lead on. */
  readonly inner: ReadonlyMap<string, Int64Level>;
  readonly items: Int64Level | undefined;
}

/** What a response is searched by. */
export interface Int64Plan {
  readonly root: Int64Level;
  /** Matches one of the keys and the integer behind it. */
  readonly pattern: RegExp;
}

type Places = Exclude<Int64Places, 1>;

/** The places are constants of the generated code. */
const plans = new WeakMap<Places, Int64Plan | undefined>();

/**
 * The plan for places of which the parsed value has the order of the text; undefined for others:
 * maps, lists of int64, and names that look like an index or that JSON can write in two ways.
 */
export function planFor(places: Places): Int64Plan | undefined {
  if (!plans.has(places)) plans.set(places, isOrdered(places) ? makePlan(places) : undefined);
  return plans.get(places);
}

function isOrdered({ p = {}, i, v }: Places): boolean {
  if (v !== undefined || i === 1) return false;
  return (
    (i === undefined || isOrdered(i)) &&
    Object.entries(p).every(
      ([name, inner]) => /^[a-z]\w*$/i.test(name) && (inner === 1 || isOrdered(inner)),
    )
  );
}

function makePlan(places: Places): Int64Plan {
  const names = [...new Set(namesIn(places))];
  const keys = new Map(names.map((name) => [name, keyOf(name, names)]));
  return {
    root: levelOf(places, keys),
    pattern: new RegExp(`"(?:${names.join('|')})"[ \\t\\n\\r]*:[ \\t\\n\\r]*-?\\d+`, 'g'),
  };
}

function namesIn(places: Int64Places | undefined): string[] {
  if (typeof places !== 'object') return [];
  const own = Object.entries(places.p ?? {}).flatMap(([name, inner]) =>
    inner === 1 ? name : namesIn(inner),
  );
  return [...own, ...namesIn(places.i)];
}

function keyOf(name: string, names: readonly string[]): Int64Key {
  const similar = names.filter((other) => other.length === name.length && other[0] === name[0]);
  return {
    name,
    quoted: JSON.stringify(name),
    firstCode: name.charCodeAt(0),
    isDistinct: similar.length === 1,
  };
}

function levelOf({ p = {}, i }: Places, all: ReadonlyMap<string, Int64Key>): Int64Level {
  const keys: Int64Key[] = [];
  const inner = new Map<string, Int64Level>();
  for (const [name, places] of Object.entries(p)) {
    if (places === 1) keys.push(all.get(name) as Int64Key);
    else inner.set(name, levelOf(places, all));
  }
  return { keys, inner, items: typeof i === 'object' ? levelOf(i, all) : undefined };
}
