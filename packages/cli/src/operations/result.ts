import type { JsonSchema, OperationDescriptor } from '@org/aihub-sdk/operations';
import { resolve } from '../flags/schema.ts';
import { fieldOf } from '../output/fields.ts';
import { type FieldShape, fieldsOf } from '../output/shape.ts';

/** A response as a list: where its entries are, and what they look like. */
export interface ListResult {
  /** The property that holds the entries, e.g. `data.results`. */
  items: string;
  fields: FieldShape[];
}

/** How the response of an operation is to be shown: as a list, or as one object. */
export function listIn({ success, pagination }: OperationDescriptor): ListResult | undefined {
  const root = success.schema;
  if (!root) return undefined;
  const items = pagination?.items ?? onlyList(root);
  if (items === undefined) return undefined;
  const schema = items
    .split('.')
    .reduce<JsonSchema | undefined>((at, name) => at && propertyOf(at, name, root), root);
  const entry = schema && resolve(schema, root).items;
  return { items, fields: fieldsOf(entry, root) };
}

/** The property of an object that holds nothing but a list of objects. */
function onlyList(root: JsonSchema): string | undefined {
  const fields = fieldsOf(root);
  return fields.length === 1 && fields[0]?.isList ? fields[0].name : undefined;
}

function propertyOf(schema: JsonSchema, name: string, root: JsonSchema): JsonSchema | undefined {
  return fieldsOf(schema, root).find((field) => field.name === name)?.schema;
}

/** The entries of a response. */
export function itemsOf(response: unknown, items: string): unknown[] {
  const list = fieldOf(response, items);
  return Array.isArray(list) ? list : [];
}
