import type { Schema } from '@org/aihub-spec-model';
import type { Sampler } from './sample.ts';
import type { Json } from './vector.ts';

/** A place in a value: the keys that lead to it, and its schema. */
export interface Place {
  keys: readonly (string | number)[];
  schema: Schema;
  required: boolean;
}

/** Every place of a full sample, the root first. */
export function placesOf(sampler: Sampler, schema: Schema): Place[] {
  const places: Place[] = [];
  const visit = (place: Place): void => {
    places.push(place);
    const { properties, required, items, additional, alternatives } = sampler.shape(place.schema);
    const needed = new Set([...required, ...alternatives.flat(2)]);
    for (const [key, inner] of Object.entries(properties)) {
      visit({ keys: [...place.keys, key], schema: inner, required: needed.has(key) });
    }
    // Of a value that may be an object or a list, the sample is the object.
    if (Object.keys(properties).length > 0) return;
    if (additional) {
      visit({ keys: [...place.keys, 'a key'], schema: additional, required: false });
    } else if (items) {
      visit({ keys: [...place.keys, 0], schema: items, required: true });
    }
  };
  visit({ keys: [], schema, required: true });
  return places;
}

/** For IDs: `files.0.documents`; the whole is `.`. */
export const nameOf = ({ keys }: Place): string => keys.join('.') || '.';

/** A copy of a value with another one at a place. */
export function withValue(root: Json, keys: readonly (string | number)[], value: Json): Json {
  return change(root, keys, (holder, key) => ({ ...holder, [key]: value }), value);
}

/** A copy of a value without a property. */
export function without(root: Json, keys: readonly (string | number)[]): Json {
  return change(root, keys, (holder, key) =>
    Object.fromEntries(Object.entries(holder).filter(([name]) => name !== String(key))),
  );
}

type Holder = { readonly [name: string]: Json };

function change(
  root: Json,
  [key, ...rest]: readonly (string | number)[],
  last: (holder: Holder, key: string | number) => Holder,
  whole: Json = root,
): Json {
  if (key === undefined) return whole;
  const inner = (root as Holder)[key] ?? null;
  const next = rest.length > 0 ? change(inner, rest, last) : undefined;
  if (Array.isArray(root)) {
    const value = next ?? last({}, key)[key] ?? null;
    return root.map((item, index) => (index === key ? value : item));
  }
  return next === undefined ? last(root as Holder, key) : { ...(root as Holder), [key]: next };
}
