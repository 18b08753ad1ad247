import type { Int64Places } from '../operation.ts';

/** A key that an int64 stands behind. */
export interface Int64Key {
  readonly name: string;
  /** The key as it stands in the text. */
  readonly quoted: string;
  readonly firstCode: number;
  /** Whether a quote and the first character, where they must be before its end, show that it is this key. */
  readonly isDistinct: boolean;
}

/** Where the int64 values of an object or an array are. */
export interface Int64Level {
  readonly keys: Int64Key[];
  /** The property that leads on; there are no keys beside it. */
  readonly inner: { readonly name: string; readonly level: Int64Level } | undefined;
  readonly items: Int64Level | undefined;
}

/** What a response is searched by. */
export interface Int64Plan {
  readonly root: Int64Level;
  /** Matches one of the keys, with no backslash before it, and the integer behind it. */
  readonly pattern: RegExp;
}

type Places = Exclude<Int64Places, 1>;

/** The places are constants of the generated code. */
const plans = new WeakMap<Places, Int64Plan | undefined>();

/**
 * The plan for places that one path leads to, as in a list of objects: their order in the value is
 * that in the text. Undefined for others (maps, lists of int64, places at several depths), and for
 * keys that are not of letters, digits and underscores.
 */
export function planFor(places: Places): Int64Plan | undefined {
  if (!plans.has(places)) plans.set(places, hasOnePath(places) ? makePlan(places) : undefined);
  return plans.get(places);
}

function hasOnePath({ p = {}, i, v }: Places): boolean {
  if (v !== undefined || i === 1) return false;
  const properties = Object.entries(p);
  const [only] = properties.length === 1 ? Object.values(p) : [];
  return (
    (i === undefined || hasOnePath(i)) &&
    (typeof only === 'object'
      ? hasOnePath(only)
      : properties.every(([name, inner]) => inner === 1 && /^[a-z]\w*$/i.test(name)))
  );
}

function makePlan(places: Places): Int64Plan {
  const names = [...new Set(namesIn(places))];
  return {
    root: levelOf(places, names),
    pattern: new RegExp(`[^\\\\]"(?:${names.join('|')})"[ \\t\\n\\r]*:[ \\t\\n\\r]*-?\\d+`, 'g'),
  };
}

function namesIn({ p = {}, i }: Places): string[] {
  const own = Object.entries(p).flatMap(([name, inner]) => (inner === 1 ? name : namesIn(inner)));
  return typeof i === 'object' ? [...own, ...namesIn(i)] : own;
}

function levelOf({ p = {}, i }: Places, names: readonly string[]): Int64Level {
  const keys: Int64Key[] = [];
  let inner: Int64Level['inner'];
  for (const [name, places] of Object.entries(p)) {
    if (places !== 1) inner = { name, level: levelOf(places, names) };
    else keys.push(keyOf(name, names));
  }
  return { keys, inner, items: typeof i === 'object' ? levelOf(i, names) : undefined };
}

function keyOf(name: string, names: readonly string[]): Int64Key {
  // Before a key that is shorter by four, another string may begin at that place.
  const isDistinct = names.every((other) => {
    const shorter = name.length - other.length;
    return other === name || (shorter < 4 && (shorter !== 0 || other[0] !== name[0]));
  });
  return { name, quoted: JSON.stringify(name), firstCode: name.charCodeAt(0), isDistinct };
}
