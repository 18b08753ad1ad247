import type { OpenApiDocument, Schema } from './document.ts';
import { followSchema } from './follow.ts';

/**
 * Where values of one kind sit in a JSON value: `true` is such a value itself, the rest leads to
 * some. Parts without any are absent.
 */
export type Places =
  | true
  | { items?: Places; properties?: Record<string, Places>; values?: Places };

/** The places of the schemas that pass `test`, through references, arrays, maps and `allOf` and the like. */
export function placesOf(
  document: OpenApiDocument,
  schema: Schema,
  test: (schema: Schema) => boolean,
): Places | undefined {
  return new Search(document, test).in(schema, []);
}

/** The places as JSON Pointers (RFC 6901), `*` for each item of an array or value of a map. */
export function pointersOf(places: Places | undefined, at = ''): string[] {
  if (!places) return [];
  if (places === true) return [at];
  return [
    ...Object.entries(places.properties ?? {}).flatMap(([name, inner]) =>
      pointersOf(inner, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ),
    ...pointersOf(places.items, `${at}/*`),
    ...pointersOf(places.values, `${at}/*`),
  ];
}

class Search {
  readonly #document: OpenApiDocument;
  readonly #test: (schema: Schema) => boolean;
  readonly #recursive = new Set<Schema>();

  constructor(document: OpenApiDocument, test: (schema: Schema) => boolean) {
    this.#document = document;
    this.#test = test;
  }

  in(schema: Schema, above: readonly Schema[]): Places | undefined {
    // What stands beside a $ref (OpenAPI 3.1) counts too.
    if (this.#test(schema)) return true;
    const target = followSchema(this.#document, schema);
    if (above.includes(target)) {
      this.#recursive.add(target);
      return undefined;
    }
    if (this.#test(target)) return true;
    const inside = (part: Schema) => this.in(part, [...above, target]);
    const parts = [...(target.allOf ?? []), ...(target.anyOf ?? []), ...(target.oneOf ?? [])];
    const places = [own(target, inside), ...parts.map(inside)].reduce(merge, undefined);
    if (places && this.#recursive.has(target)) {
      throw new Error('a schema that holds both itself and an int64 or a secret is not supported.');
    }
    return places;
  }
}

/** The places below a schema's own properties, items and map values. */
function own(schema: Schema, inside: (part: Schema) => Places | undefined): Places | undefined {
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const places = inside(part);
    return places ? [[name, places] as const] : [];
  });
  const items = schema.items && inside(schema.items);
  const more = schema.additionalProperties;
  const values = typeof more === 'object' ? inside(more) : undefined;
  if (properties.length === 0 && !items && !values) return undefined;
  return {
    ...(properties.length ? { properties: Object.fromEntries(properties) } : {}),
    ...(items ? { items } : {}),
    ...(values ? { values } : {}),
  };
}

function merge(a: Places | undefined, b: Places | undefined): Places | undefined {
  if (!a || !b) return a ?? b;
  if (a === true || b === true) {
    if (a === b) return a;
    throw new Error('a value cannot be an int64 (or a secret) here, and hold one there.');
  }
  const names = [
    ...new Set([...Object.keys(a.properties ?? {}), ...Object.keys(b.properties ?? {})]),
  ];
  const properties = Object.fromEntries(
    names.map((name) => [name, merge(a.properties?.[name], b.properties?.[name]) as Places]),
  );
  const items = merge(a.items, b.items);
  const values = merge(a.values, b.values);
  return {
    ...(names.length ? { properties } : {}),
    ...(items ? { items } : {}),
    ...(values ? { values } : {}),
  };
}
