import { follow, type OpenApiDocument, openEnumOf, type Schema } from '@org/aihub-spec-model';

/** What a schema says of a value, with references, `allOf`, `anyOf` and `oneOf` put together. */
export interface Shape {
  types: readonly string[];
  nullable: boolean;
  int64: boolean;
  unit?: 'seconds' | 'milliseconds';
  /** Values that are documented; `open`: others may come. */
  values: readonly unknown[];
  open: boolean;
  properties: Readonly<Record<string, Schema>>;
  required: readonly string[];
  items?: Schema;
  /** Of a map. */
  additional?: Schema;
  /** Of each group one list of properties must be given. */
  alternatives: readonly (readonly (readonly string[])[])[];
}

export function shapeOf(document: OpenApiDocument, source: Schema): Shape {
  const schema = follow<Schema>(document, source as Schema & { $ref: string });
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((branch) =>
    shapeOf(document, branch),
  );
  const parts = (schema.allOf ?? []).map((part) => shapeOf(document, part));
  const group = branches.map(({ required }) => required).filter((list) => list.length > 0);
  const own = [schema.type ?? []].flat();
  const open = openEnumOf(document, schema);
  const all = [...parts, ...branches];
  const first = <Key extends keyof Shape>(key: Key) => all.find((shape) => shape[key])?.[key];
  const items = schema.items ?? first('items');
  const additional =
    typeof schema.additionalProperties === 'object'
      ? schema.additionalProperties
      : first('additional');
  const unit = (schema['x-sdk-unit'] as Shape['unit']) ?? first('unit');
  return {
    types: [...new Set([...own, ...all.flatMap(({ types }) => types)])].filter(
      (type) => type !== 'null',
    ),
    nullable: own.includes('null') || all.some(({ nullable }) => nullable),
    int64: schema.format === 'int64' || all.some(({ int64 }) => int64),
    values: open ?? schema.enum ?? constOf(schema) ?? first('values') ?? [],
    open: open !== undefined || all.some((shape) => shape.open),
    properties: Object.assign({}, ...all.map(({ properties }) => properties), schema.properties),
    required: [...(schema.required ?? []), ...parts.flatMap(({ required }) => required)],
    alternatives: [
      ...parts.flatMap(({ alternatives }) => alternatives),
      ...(group.length > 0 ? [group] : []),
    ],
    ...(unit ? { unit } : {}),
    ...(items ? { items } : {}),
    ...(additional ? { additional } : {}),
  };
}

function constOf(schema: Schema): unknown[] | undefined {
  return schema.const === undefined ? undefined : [schema.const];
}
