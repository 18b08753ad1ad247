import type { Node } from '../document/node.ts';
import { isNode } from '../document/node.ts';
import { type Shape, shapesOf } from '../document/shape.ts';
import type { BodyFinding } from './finding.ts';
import { shownNames } from './shown-name.ts';

/**
 * Where a JSON value differs from its schemas. Unlike a validator it reports what an open object or an
 * open enumeration lets through, and it holds no value.
 */
export function checkValue(
  document: Node,
  schemas: readonly unknown[],
  value: unknown,
  place = '$',
): BodyFinding[] {
  const shapes = shapesOf(document, schemas);
  const type = typeOf(value);
  const fitting = shapes.filter((shape) => allows(shape, type));
  if (fitting.length === 0) {
    const types = shapes.flatMap((shape) => shape.types ?? []);
    return [{ kind: 'type', place, documented: [...new Set(types)].join(' or '), found: type }];
  }
  return [
    ...checkEnum(fitting, value, place),
    ...checkInteger(fitting, value, place),
    ...fewest(fitting.map((shape) => checkInside(document, shape, value, place))),
  ];
}

/** The JSON type of a value; `integer` for a number without a fraction. */
function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function allows({ types }: Shape, type: string): boolean {
  return !types || types.includes(type) || (type === 'integer' && types.includes('number'));
}

/** An enumeration that is open to other values (`anyOf` an enum and any string) lists the known ones. */
function checkEnum(shapes: readonly Shape[], value: unknown, place: string): BodyFinding[] {
  const lists = shapes.flatMap((shape) => (shape.enum ? [shape.enum] : []));
  if (lists.length === 0 || typeof value === 'object') return [];
  if (lists.some((list) => list.includes(value))) return [];
  const documented = `one of ${new Set(lists.flat()).size} values`;
  return [{ kind: 'undocumented value', place, documented, found: `another ${typeof value}` }];
}

/** JSON.parse rounds such an integer, so a client that reads it as a number is wrong. */
function checkInteger(shapes: readonly Shape[], value: unknown, place: string): BodyFinding[] {
  const isWide = Number.isInteger(value) && !Number.isSafeInteger(value);
  if (!isWide || shapes.some((shape) => shape.int64 || !shape.types)) return [];
  const documented = 'integer without format int64';
  return [{ kind: 'integer past 2^53', place, documented, found: 'integer' }];
}

function checkInside(document: Node, shape: Shape, value: unknown, place: string): BodyFinding[] {
  if (Array.isArray(value)) {
    if (shape.items.length === 0) return [];
    return value.flatMap((item) => checkValue(document, shape.items, item, `${place}[]`));
  }
  return isNode(value) ? checkObject(document, shape, value, place) : [];
}

function checkObject(document: Node, shape: Shape, value: Node, place: string): BodyFinding[] {
  const missing = [...shape.required].filter((name) => !Object.hasOwn(value, name));
  const unlisted = Object.keys(value).filter((name) => !shape.properties.has(name));
  const isUndocumented = shape.properties.size > 0 && !shape.isMap;
  return [
    ...missing.map((name): BodyFinding => {
      const found = 'absent';
      return { kind: 'missing property', place: `${place}.${name}`, documented: 'required', found };
    }),
    ...Object.entries(value).flatMap(([name, item]) => {
      const schemas = shape.properties.get(name);
      if (schemas) return checkValue(document, schemas, item, `${place}.${name}`);
      if (shape.values.length === 0) return [];
      return checkValue(document, shape.values, item, `${place}.*`);
    }),
    ...(isUndocumented ? shownNames(unlisted) : []).map(({ name, shown }): BodyFinding => {
      const found = typeOf(value[name]);
      const documented = 'nothing';
      return { kind: 'undocumented property', place: `${place}.${shown}`, documented, found };
    }),
  ];
}

function fewest(choices: readonly BodyFinding[][]): BodyFinding[] {
  return choices.reduce((best, next) => (next.length < best.length ? next : best));
}
