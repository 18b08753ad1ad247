import type { Schema } from '@org/aihub-spec-model';

/**
 * A body without the nulls of declared properties that may not be null: public programs send null
 * for what they leave out, and it is read as left out. Free-form objects keep theirs.
 */
export function withoutNulls(
  schemas: Readonly<Record<string, Schema>>,
  schema: Schema,
  value: unknown,
): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const declared = new Map<string, Schema[]>();
  for (const part of partsOf(schemas, schema)) {
    for (const [name, property] of Object.entries(part.properties ?? {})) {
      declared.set(name, [...(declared.get(name) ?? []), property]);
    }
  }
  const kept = Object.entries(value).flatMap(([name, item]) => {
    const properties = declared.get(name);
    if (!properties) return [[name, item]];
    if (item === null && !properties.some((property) => allowsNull(schemas, property))) return [];
    return [[name, withoutNulls(schemas, { allOf: properties }, item)]];
  });
  return Object.fromEntries(kept);
}

/** A schema and all that it is made of. */
function partsOf(schemas: Readonly<Record<string, Schema>>, schema: Schema): Schema[] {
  const { $ref } = schema;
  const target = $ref ? schemas[$ref.split('/').at(-1) ?? ''] : schema;
  if (!target) return [];
  const inner = [target.allOf, target.anyOf, target.oneOf].flatMap((list) => list ?? []);
  return [target, ...inner.flatMap((part) => partsOf(schemas, part))];
}

/** A schema without any type takes null too. */
function allowsNull(schemas: Readonly<Record<string, Schema>>, schema: Schema): boolean {
  const parts = partsOf(schemas, schema);
  const types = parts.flatMap(({ type }) => type ?? []);
  const isOpen = parts.every(
    (part) => part.enum === undefined && part.const === undefined && part.type === undefined,
  );
  return types.includes('null') || isOpen;
}
