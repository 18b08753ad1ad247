import type { OpenApiDocument, Schema } from './document.ts';
import { follow } from './model.ts';

/**
 * Where int64 values sit in a JSON value: `true` is an int64 itself, the rest leads to some.
 * Parts without int64 are absent.
 */
export type Int64Places =
  | true
  | { items?: Int64Places; properties?: Record<string, Int64Places>; values?: Int64Places };

/** The int64 places of a schema, through references, arrays, maps and `allOf`/`anyOf`/`oneOf`. */
export function int64PlacesOf(
  document: OpenApiDocument,
  schema: Schema,
  above: readonly Schema[] = [],
  recursive: Set<Schema> = new Set(),
): Int64Places | undefined {
  const target = follow<Schema>(document, schema as Schema & { $ref: string });
  if (above.includes(target)) {
    recursive.add(target);
    return undefined;
  }
  const inside = (part: Schema) => int64PlacesOf(document, part, [...above, target], recursive);
  if (target.format === 'int64') return true;
  const properties = Object.entries(target.properties ?? {}).flatMap(([name, part]) => {
    const places = inside(part);
    return places ? [[name, places] as const] : [];
  });
  const items = target.items && inside(target.items);
  const values =
    typeof target.additionalProperties === 'object'
      ? inside(target.additionalProperties)
      : undefined;
  const parts = [...(target.allOf ?? []), ...(target.anyOf ?? []), ...(target.oneOf ?? [])];
  const own: Int64Places | undefined =
    properties.length || items || values
      ? {
          ...(properties.length ? { properties: Object.fromEntries(properties) } : {}),
          ...(items ? { items } : {}),
          ...(values ? { values } : {}),
        }
      : undefined;
  const places = [own, ...parts.map(inside)].reduce(merge, undefined);
  if (places && recursive.has(target)) {
    throw new Error('A schema that holds both itself and an int64 is not supported yet.');
  }
  return places;
}

function merge(a: Int64Places | undefined, b: Int64Places | undefined): Int64Places | undefined {
  if (!a || !b) return a ?? b;
  if (a === true || b === true) {
    if (a === b) return a;
    throw new Error('A value cannot be an int64 in one alternative and hold int64s in another.');
  }
  const names = [
    ...new Set([...Object.keys(a.properties ?? {}), ...Object.keys(b.properties ?? {})]),
  ];
  const properties = Object.fromEntries(
    names.map((name) => [name, merge(a.properties?.[name], b.properties?.[name]) as Int64Places]),
  );
  const items = merge(a.items, b.items);
  const values = merge(a.values, b.values);
  return {
    ...(names.length ? { properties } : {}),
    ...(items ? { items } : {}),
    ...(values ? { values } : {}),
  };
}

/** Turns every number at an int64 place of a plain JSON value into a bigint, in a copy. */
export function withInt64(value: unknown, places: Int64Places | undefined): unknown {
  if (!places || value === null || value === undefined) return value;
  if (places === true) return typeof value === 'number' ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map((item) => withInt64(item, places.items));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      withInt64(item, places.properties?.[key] ?? places.values),
    ]),
  );
}
