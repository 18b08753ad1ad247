import type { OpenApiDocument, Schema } from './document.ts';
import { type Places, placesOf } from './places.ts';

/** Whether a schema's value must never be shown: by our own mark, or by one of the standard ones. */
export function isSensitive(schema: Schema): boolean {
  return (
    schema['x-sensitive'] === true || schema.format === 'password' || schema.writeOnly === true
  );
}

/** The secret places of a schema; all that stands below one is secret too. */
export function secretPlacesOf(document: OpenApiDocument, schema: Schema): Places | undefined {
  return placesOf(document, schema, isSensitive);
}
