import type { JsonSchema } from '@org/aihub-sdk/operations';

/** The schema itself, where one refers to another of its root's `$defs`. */
export function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target ? { ...resolve(target, root), ...withoutRef(schema) } : schema;
}

function withoutRef({ $ref: _, $defs: __, ...rest }: JsonSchema): JsonSchema {
  return rest;
}

/** A property of an object, wherever its schema says so. */
export interface Property {
  name: string;
  schema: JsonSchema;
  required: boolean;
}

/** The properties of an object, those of its `allOf` and of all its alternatives included. */
export function propertiesOf(schema: JsonSchema, root: JsonSchema = schema): Property[] {
  const found = new Map<string, Property>();
  collect(schema, root, true, found);
  return [...found.values()];
}

function collect(
  given: JsonSchema,
  root: JsonSchema,
  isCertain: boolean,
  found: Map<string, Property>,
): void {
  const schema = resolve(given, root);
  for (const part of schema.allOf ?? []) collect(part, root, isCertain, found);
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    collect(part, root, false, found);
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const before = found.get(name);
    const required = isCertain && (schema.required?.includes(name) ?? false);
    found.set(name, {
      name,
      schema: before?.schema ?? resolve(property, root),
      required: required || (before?.required ?? false),
    });
  }
}

/**
 * Groups of which one alternative is needed: each alternative is a list of names. From `anyOf` and
 * `oneOf` whose every branch requires something.
 */
export function alternativesOf(given: JsonSchema, root: JsonSchema = given): string[][][] {
  const schema = resolve(given, root);
  const nested = (schema.allOf ?? []).flatMap((part) => alternativesOf(part, root));
  const groups = [schema.anyOf, schema.oneOf].flatMap((branches) => {
    const alternatives = (branches ?? []).map((branch) => [
      ...(resolve(branch, root).required ?? []),
    ]);
    return alternatives.length > 0 && alternatives.every(({ length }) => length > 0)
      ? [alternatives]
      : [];
  });
  return [...groups, ...nested];
}

/** The types of a value, without null, also through alternatives. */
export function typesOf(given: JsonSchema, root: JsonSchema = given): string[] {
  const schema = resolve(given, root);
  const own = typeof schema.type === 'string' ? [schema.type] : [...(schema.type ?? [])];
  const others = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const all = [...own, ...others.flatMap((part) => typesOf(part, root))];
  return [...new Set(all)].filter((type) => type !== 'null');
}

/** The documented values of a string, also through alternatives, and whether there may be others. */
export function valuesOf(
  given: JsonSchema,
  root: JsonSchema = given,
): { values: string[]; open: boolean } | undefined {
  const schema = resolve(given, root);
  const open = schema['x-extensible-enum'];
  const closed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  const own = closed ?? (Array.isArray(open) ? open : undefined);
  if (own) return { values: own.filter((value) => value !== null).map(String), open: !closed };
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const found = branches.map((branch) => valuesOf(branch, root));
  const values = found.flatMap((branch) => branch?.values ?? []);
  if (values.length === 0) return undefined;
  // A branch of any text lets others in; one of null does not.
  const isOpen = (branch: JsonSchema, index: number) =>
    found[index]?.open ?? typesOf(branch, root).length > 0;
  return { values, open: branches.some(isOpen) };
}
