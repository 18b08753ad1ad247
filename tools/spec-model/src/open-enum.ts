import type { OpenApiDocument, Schema } from './document.ts';
import { followSchema } from './follow.ts';

/**
 * The documented values of a string that may have others: `anyOf` an enumeration and any string.
 * `undefined` for every other schema.
 */
export function openEnumOf(document: OpenApiDocument, schema: Schema): string[] | undefined {
  const parts = (schema.anyOf ?? []).map((part) => followSchema(document, part));
  const [known, other] = parts;
  const values = known?.enum;
  if (parts.length !== 2 || !values?.every((value) => typeof value === 'string')) return undefined;
  return other?.type === 'string' && !other.enum ? values : undefined;
}
