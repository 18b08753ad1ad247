import type { JsonSchema } from '@org/aihub-sdk/operations';

/** Follows `$ref`s of a schema, which name what stands under the `$defs` of its root. */
export function resolve(schema: JsonSchema | undefined, root: JsonSchema): JsonSchema {
  let at = schema;
  for (let step = 0; at?.$ref !== undefined && step < 20; step++) {
    at = root.$defs?.[at.$ref.replace('#/$defs/', '')];
  }
  return at ?? {};
}

/** The schema of a property, also where it stands in a part or an alternative of the object's. */
export function propertyOf(
  schema: JsonSchema | undefined,
  name: string,
  root: JsonSchema,
): JsonSchema | undefined {
  const { properties, allOf = [], anyOf = [], oneOf = [] } = resolve(schema, root);
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  for (const part of [...allOf, ...anyOf, ...oneOf]) {
    const found = propertyOf(part, name, root);
    if (found) return found;
  }
  return undefined;
}

/** The schema of a list's items. */
export function itemsOf(schema: JsonSchema | undefined, root: JsonSchema): JsonSchema | undefined {
  const { items, allOf = [], anyOf = [], oneOf = [] } = resolve(schema, root);
  if (items) return items;
  for (const part of [...allOf, ...anyOf, ...oneOf]) {
    const found = itemsOf(part, root);
    if (found) return found;
  }
  return undefined;
}
