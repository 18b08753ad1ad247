import type { OpenApiDocument, Schema } from './document.ts';
import { type Places, placesOf } from './places.ts';

/** The int64 places of a schema, through references, arrays, maps and `allOf`/`anyOf`/`oneOf`. */
export function int64PlacesOf(document: OpenApiDocument, schema: Schema): Places | undefined {
  return placesOf(document, schema, ({ format }) => format === 'int64');
}

/** Turns every number at an int64 place of a plain JSON value into a bigint, in a copy. */
export function withInt64(value: unknown, places: Places | undefined): unknown {
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
