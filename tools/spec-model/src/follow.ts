import type { OpenApiDocument, Ref, Schema } from './document.ts';

/** Follows a local `$ref` (`#/components/…`) to what it names. */
export function follow<T extends object>(document: OpenApiDocument, node: T | Ref): T {
  if (!('$ref' in node) || typeof node.$ref !== 'string') return node as T;
  let target: unknown = document;
  for (const step of node.$ref.replace(/^#\//, '').split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    target = (target as Record<string, unknown> | undefined)?.[key];
  }
  if (target === undefined) throw new Error(`The spec names ${node.$ref}, which does not exist.`);
  return follow(document, target as T | Ref);
}

/** A schema itself, behind its `$ref`. */
export function followSchema(document: OpenApiDocument, schema: Schema): Schema {
  return follow<Schema>(document, schema as Schema & { $ref: string });
}

/** The schema of a property, also inside `allOf`, `anyOf` and `oneOf`; `a.b` leads into objects. */
export function propertyOf(
  document: OpenApiDocument,
  schema: Schema,
  path: string,
): Schema | undefined {
  const [name = '', ...rest] = path.split('.');
  const target = followSchema(document, schema);
  const own = target.properties?.[name];
  if (own) return rest.length > 0 ? propertyOf(document, own, rest.join('.')) : own;
  for (const part of [target.allOf, target.anyOf, target.oneOf].flatMap((list) => list ?? [])) {
    const found = propertyOf(document, part, path);
    if (found) return found;
  }
  return undefined;
}

/** The types of a schema, without `null`. */
export function typesOf(document: OpenApiDocument, schema: Schema): string[] {
  const { type } = followSchema(document, schema);
  return [type ?? []].flat().filter((name) => name !== 'null');
}
