import { AIHubError } from '@org/aihub-sdk';
import { type JsonSchema, type OperationDescriptor, operations } from '@org/aihub-sdk/operations';

/** Every operation that changes nothing and costs nothing, as the table of operations says. */
export const readable: readonly OperationDescriptor[] = Object.values<OperationDescriptor>(
  operations,
).filter(({ effect, cost }) => effect === 'read' && cost === undefined);

/** @throws AIHubError for an operation that is none, or that does more than read. */
export function readableOperation(id: string): OperationDescriptor {
  const found = readable.find((operation) => operation.id === id);
  if (found) return found;
  const isKnown = Object.hasOwn(operations, id);
  throw new AIHubError(
    isKnown
      ? `${id} does more than read, so call_operation does not call it. There may be a tool for it.`
      : `There is no operation ${JSON.stringify(id)}. search_operations has their names.`,
  );
}

/** What an operation takes, as the schema of one object. */
export function argumentsSchema({ parameters, body }: OperationDescriptor): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const parameter of parameters.filter((each) => each.in === 'path')) {
    properties[parameter.argument] = describe(parameter);
    required.push(parameter.argument);
  }
  for (const place of ['query', 'header'] as const) {
    const inPlace = parameters.filter((each) => each.in === place);
    if (inPlace.length === 0) continue;
    const name = place === 'query' ? 'query' : 'headers';
    const needed = inPlace.filter((each) => each.required).map((each) => each.name);
    properties[name] = {
      type: 'object',
      properties: Object.fromEntries(inPlace.map((each) => [each.name, describe(each)])),
      ...(needed.length > 0 && { required: needed }),
    };
    if (needed.length > 0) required.push(name);
  }
  if (body) {
    properties.body = body.schema;
    if (body.required) required.push('body');
  }
  return { type: 'object', properties, required };
}

function describe({
  schema,
  description,
}: {
  schema: JsonSchema;
  description: string;
}): JsonSchema {
  return { ...schema, description };
}
