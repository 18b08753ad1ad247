import { type Node, resolve, textOf } from '../document/node.ts';
import { type Shape, shapesOf } from '../document/shape.ts';
import type { Fact } from './facts.ts';

/** The greatest depth: a schema that refers to itself has no end. */
const deepest = 12;

/** What schemas, taken together, say of a value. */
export function factOfSchema(
  document: Node,
  schemas: readonly unknown[],
  required?: boolean,
): Fact {
  const shapes = shapesOf(document, schemas);
  const types = new Set(shapes.flatMap((shape) => shape.types ?? []));
  const values = new Set(shapes.flatMap((shape) => shape.enum ?? []));
  const nodes = schemas.map((schema) => resolve(document, schema));
  const known = <T>(read: (node: Node) => T | undefined) =>
    nodes.map(read).find((value) => value !== undefined);
  const description = known((node) => textOf(node.description));
  const standard = known((node) => node.default);
  return {
    ...(types.size > 0 ? { types: [...types].sort() } : {}),
    ...(required === undefined ? {} : { required }),
    ...(values.size > 0 ? { enum: [...values].map(String).sort() } : {}),
    ...(standard === undefined ? {} : { default: JSON.stringify(standard) }),
    ...(description === undefined ? {} : { description }),
    ...(nodes.some((node) => node['x-inferred'] === true) ? { inferred: true } : {}),
  };
}

/** Adds the facts of the schemas at a place, and of all that is inside. */
export function addSchema(
  document: Node,
  schemas: readonly unknown[],
  place: string,
  facts: Map<string, Fact>,
  {
    isTop = false,
    required,
    depth = 0,
  }: { isTop?: boolean; required?: boolean; depth?: number } = {},
): void {
  if (depth > deepest) return;
  // Of a body as a whole only the types count; whether it is required stands elsewhere.
  if (!facts.has(place))
    facts.set(place, factOfSchema(document, schemas, isTop ? undefined : required));
  const shapes = shapesOf(document, schemas);
  for (const [name, parts] of propertiesOf(shapes)) {
    const isRequired = shapes.every((shape) => shape.required.has(name) || isOther(shape));
    addSchema(document, parts, `${place}.${name}`, facts, {
      required: isRequired,
      depth: depth + 1,
    });
  }
  const items = shapes.flatMap((shape) => shape.items);
  if (items.length > 0) addInner(document, items, `${place}[]`, facts, depth);
  const values = shapes.flatMap((shape) => shape.values);
  if (values.length > 0) addInner(document, values, `${place}.*`, facts, depth);
}

function addInner(
  document: Node,
  schemas: readonly unknown[],
  place: string,
  facts: Map<string, Fact>,
  depth: number,
): void {
  addSchema(document, [...new Set(schemas)], place, facts, { isTop: true, depth: depth + 1 });
}

/** An alternative that is no object, such as null, requires nothing of one. */
function isOther({ types }: Shape): boolean {
  return types !== undefined && !types.includes('object');
}

function propertiesOf(shapes: readonly Shape[]): Map<string, unknown[]> {
  const all = new Map<string, unknown[]>();
  for (const { properties } of shapes) {
    for (const [name, schemas] of properties) {
      all.set(name, [...new Set([...(all.get(name) ?? []), ...schemas])]);
    }
  }
  return all;
}
