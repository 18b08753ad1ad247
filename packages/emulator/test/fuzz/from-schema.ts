import { follow, type OpenApiDocument, type Schema } from '@org/aihub-spec-model';
import fc from 'fast-check';

/** Values that exist in the hub under test, by the name of the property or parameter. */
export type Known = (name: string) => readonly unknown[] | undefined;

/** Values that a schema allows, and under known names mostly those that exist. */
export function valuesOf(
  document: OpenApiDocument,
  schema: Schema,
  name: string,
  known: Known,
  depth = 0,
): fc.Arbitrary<unknown> {
  const target = follow<Schema>(document, schema as Schema & { $ref: string });
  const inner = (item: Schema, itemName: string) =>
    valuesOf(document, item, itemName, known, depth + 1);
  const own = fc.nat().map((at) => pick(known(name), at));
  const free = bySchema(target, name, inner, depth);
  return known(name) === undefined ? free : fc.oneof({ weight: 3, arbitrary: own }, free);
}

function pick(values: readonly unknown[] | undefined, at: number): unknown {
  return values?.[at % Math.max(1, values.length)];
}

type Inner = (schema: Schema, name: string) => fc.Arbitrary<unknown>;

function bySchema(
  schema: Schema,
  name: string,
  inner: Inner,
  depth: number,
): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((item) => inner(item, name)));
  if (schema.allOf) {
    return fc
      .tuple(...schema.allOf.map((item) => inner(item, name)))
      .map((parts) => Object.assign({}, ...parts));
  }
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return depth > 4 ? fc.constant(null) : fc.jsonValue({ maxDepth: 2 });
  return fc.oneof(...types.map((type) => byType(type, schema, inner)));
}

const integers = fc.oneof(
  fc.integer({ min: -3, max: 60 }),
  fc.maxSafeInteger(),
  fc.constantFrom(2 ** 31, -(2 ** 31), 1_765_912_391_482),
);

function byType(type: string, schema: Schema, inner: Inner): fc.Arbitrary<unknown> {
  if (type === 'integer') return integers;
  if (type === 'number') return fc.oneof(integers, fc.double({ noNaN: true }));
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return fc.array(inner(schema.items ?? {}, ''), { maxLength: 3 });
  if (type === 'object') return objects(schema, inner);
  return fc.string({ maxLength: Math.min(Number(schema.maxLength ?? 20), 20), unit: 'grapheme' });
}

function objects(schema: Schema, inner: Inner): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const requiredKeys = properties
    .map(([key]) => key)
    .filter((key) => schema.required?.includes(key));
  return fc.record(Object.fromEntries(properties.map(([key, item]) => [key, inner(item, key)])), {
    requiredKeys,
  });
}
