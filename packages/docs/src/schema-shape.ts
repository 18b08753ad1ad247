import { follow, type OpenApiDocument, type Schema } from '@org/aihub-spec-model';

export interface Property {
  schema: Schema;
  required: boolean;
}

/** The properties of an object, with those that its parts (`allOf`, `anyOf`, `oneOf`) add. */
export interface Shape {
  properties: Map<string, Property>;
  /** Of each choice, what its alternatives require: `[['app_name'], ['app_id']]`. */
  choices: string[][][];
}

/** A schema itself, behind its `$ref`. */
export function followSchema(document: OpenApiDocument, schema: Schema): Schema {
  return follow<Schema>(document, schema as Schema & { $ref: string });
}

export function shapeOf(
  document: OpenApiDocument,
  schema: Schema,
  above: readonly Schema[] = [],
): Shape {
  const target = followSchema(document, schema);
  const shape: Shape = { properties: new Map(), choices: [] };
  if (above.includes(target)) return shape;
  const partOf = (part: Schema) => shapeOf(document, part, [...above, target]);
  for (const { properties, choices } of (target.allOf ?? []).map(partOf)) {
    for (const [key, property] of properties) shape.properties.set(key, property);
    shape.choices.push(...choices);
  }
  addAlternatives(document, shape, target, partOf);
  for (const [key, part] of Object.entries(target.properties ?? {})) {
    shape.properties.set(key, { schema: part, required: false });
  }
  for (const key of target.required ?? []) {
    const property = shape.properties.get(key);
    if (property) shape.properties.set(key, { ...property, required: true });
  }
  return shape;
}

function addAlternatives(
  document: OpenApiDocument,
  shape: Shape,
  target: Schema,
  partOf: (part: Schema) => Shape,
): void {
  const alternatives = target.anyOf ?? target.oneOf ?? [];
  const shapes = alternatives.map(partOf);
  if (shapes.length === 0 || shapes.some(({ properties }) => properties.size === 0)) return;
  for (const [key, property] of shapes.flatMap(({ properties }) => [...properties])) {
    if (shape.properties.has(key)) continue;
    const required = shapes.every(({ properties }) => properties.get(key)?.required);
    shape.properties.set(key, { ...property, required });
  }
  shape.choices.push(alternatives.map((part) => followSchema(document, part).required ?? []));
}
