import { listOf, type Node, nodeOf, resolve } from './node.ts';

/** What one alternative of a schema says of a value. */
export interface Shape {
  /** JSON types; `undefined` allows any. */
  types: readonly string[] | undefined;
  enum: readonly unknown[] | undefined;
  int64: boolean;
  properties: ReadonlyMap<string, readonly unknown[]>;
  required: ReadonlySet<string>;
  /** Schemas of the items of an array. */
  items: readonly unknown[];
  /** Schemas of the values of a map. */
  values: readonly unknown[];
  /** Whether names that are not listed are allowed on purpose. */
  isMap: boolean;
}

/** The alternatives of the schemas taken together, through `$ref`, `allOf`, `anyOf` and `oneOf`. */
export function shapesOf(document: Node, schemas: readonly unknown[]): Shape[] {
  return schemas.reduce<Shape[]>(
    (before, schema) => combine(before, alternativesOf(document, schema, [])),
    [anything],
  );
}

const anything: Shape = {
  types: undefined,
  enum: undefined,
  int64: false,
  properties: new Map(),
  required: new Set(),
  items: [],
  values: [],
  isMap: false,
};

function alternativesOf(document: Node, schema: unknown, above: readonly unknown[]): Shape[] {
  // A schema that refers to itself says nothing more.
  if (above.includes(schema)) return [anything];
  const inside = (part: unknown) => alternativesOf(document, part, [...above, schema]);
  const node = resolve(document, schema);
  let shapes = [ownShape(node)];
  for (const part of listOf(node.allOf)) shapes = combine(shapes, inside(part));
  for (const choice of [listOf(node.anyOf), listOf(node.oneOf)]) {
    if (choice.length > 0) shapes = combine(shapes, choice.flatMap(inside));
  }
  return shapes;
}

function ownShape(node: Node): Shape {
  const { additionalProperties: more, items } = node;
  const properties = new Map(
    Object.entries(nodeOf(node.properties)).map(([name, schema]) => [name, [schema]] as const),
  );
  const types = typesOf(node);
  const isObject = types?.includes('object') ?? false;
  return {
    types,
    enum: 'const' in node ? [node.const] : Array.isArray(node.enum) ? node.enum : undefined,
    int64: node.format === 'int64',
    properties,
    required: new Set(listOf(node.required).map(String)),
    items: items === undefined ? [] : [items],
    values: typeof more === 'object' ? [more] : [],
    isMap: more === true || typeof more === 'object' || (isObject && !('properties' in node)),
  };
}

/** Also of OpenAPI 3.0, where `nullable` stands for the type `null`. */
function typesOf(node: Node): string[] | undefined {
  if (node.type === undefined) return undefined;
  const types = [node.type].flat().map(String);
  return node.nullable === true ? [...types, 'null'] : types;
}

function combine(some: readonly Shape[], others: readonly Shape[]): Shape[] {
  return some.flatMap((a) => others.map((b) => both(a, b)));
}

function both(a: Shape, b: Shape): Shape {
  if (a === anything) return b;
  if (b === anything) return a;
  const properties = new Map(a.properties);
  for (const [name, schemas] of b.properties) {
    properties.set(name, [...(properties.get(name) ?? []), ...schemas]);
  }
  // Of an allOf whose parts list properties, the part without any does not make a map.
  const lists = (shape: Shape) => shape.properties.size > 0 && !shape.isMap;
  return {
    types: a.types && b.types ? commonTypes(a.types, b.types) : (a.types ?? b.types),
    enum: a.enum && b.enum ? a.enum.filter((value) => b.enum?.includes(value)) : (a.enum ?? b.enum),
    int64: a.int64 || b.int64,
    properties,
    required: new Set([...a.required, ...b.required]),
    items: [...a.items, ...b.items],
    values: [...a.values, ...b.values],
    isMap: (a.isMap || b.isMap) && !lists(a) && !lists(b),
  };
}

function commonTypes(some: readonly string[], others: readonly string[]): string[] {
  const wide = (types: readonly string[]) =>
    types.includes('number') ? [...types, 'integer'] : types;
  const allowed = wide(others);
  return [...new Set(wide(some))].filter((type) => allowed.includes(type));
}
