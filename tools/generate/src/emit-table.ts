import {
  type Example,
  follow,
  int64PlacesOf,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Places,
  pointersOf,
  type Response,
  type Schema,
  secretPlacesOf,
  withInt64,
} from '@org/aihub-spec-model';
import { argumentsOf } from './arguments.ts';
import { oneLine } from './docstring.ts';
import { toSource } from './sample.ts';
import { schemaSource, toDefs } from './schema-source.ts';

/** The table of operations as a module: what programs need that choose an operation at run time. */
export function emitTable(
  document: OpenApiDocument,
  operations: Operation[],
  resources: string[],
): string {
  const names = Object.keys(document.components.schemas);
  const constants = Object.entries(document.components.schemas).map(
    ([name, schema]) => `const ${name}: JsonSchema = ${toSource(toDefs(schema))};\n`,
  );
  const groups = resources.map((name) => {
    const tag = (document.tags ?? []).find((item) => item.name === name);
    const title = tag?.['x-displayName'] ?? name;
    return `  ${name}: ${toSource({ name, title, description: tag?.description?.trim() ?? '' }, '  ')},\n`;
  });
  const shared = sharedResponses(document, operations);
  const rows = operations.map(
    (operation) => `  ${operation.id}: ${row(document, operation, shared)},\n`,
  );
  return `import type {
  ExampleDescriptor,
  JsonSchema,
  OperationDescriptor,
  ResourceDescriptor,
  ResponseDescriptor,
} from '../operation-descriptor.ts';
import type { OperationId } from './calls.ts';

// Casts below go from a literal to a type that it fits, so that declarations stay short.

${constants.join('')}
${[...shared].map(([source, name]) => `const ${name}: ResponseDescriptor = ${source};\n`).join('')}
/** The schemas that have a name, by that name. They refer to each other as \`#/$defs/<name>\`. */
export const schemas = {
${names.map((name) => `  ${name}: ${name} as JsonSchema,\n`).join('')}} as const;

/** The groups of operations, which are objects of the client, in the order of the spec. */
export const resources = {
${groups.join('')}} as const;

/**
 * Every operation of the API by its operationId, in the order of the spec.
 *
 * @example
 * \`\`\`ts
 * import { operations } from '@org/aihub-sdk/operations';
 *
 * for (const { id, verb, path } of Object.values(operations)) console.log(id, verb, path);
 * \`\`\`
 */
export const operations = {
${rows.join('')}} as const;

// An exported constant cannot have this beside \`as const\`, with isolatedDeclarations.
resources satisfies { readonly [name: string]: ResourceDescriptor };
operations satisfies { readonly [Id in OperationId]: OperationDescriptor & { id: Id } };
`;
}

/** A field of an object, or none where it says nothing. */
type Field = readonly [key: string, source: string | undefined];

function object(fields: readonly Field[], indent: string): string {
  const rows = fields.flatMap(([key, source]) =>
    source === undefined ? [] : [`${indent}  ${key}: ${source},\n`],
  );
  return `{\n${rows.join('')}${indent}}`;
}

function list(items: readonly string[], indent: string): string {
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}]`;
}

function optional(value: unknown): string | undefined {
  return value === undefined || value === false ? undefined : toSource(value);
}

/** Responses that several operations have, by their source: each is a constant of the module. */
function sharedResponses(document: OpenApiDocument, operations: Operation[]): Map<string, string> {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const item of operations.flatMap(({ responses }) => responses)) {
    const source = response(document, item, '');
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    if (count !== 2) continue;
    const same = [...names.values()].filter((name) => name.startsWith(`response${item.status}`));
    names.set(source, `response${item.status}${same.length > 0 ? `_${same.length + 1}` : ''}`);
  }
  return names;
}

function row(
  document: OpenApiDocument,
  operation: Operation,
  shared: ReadonlyMap<string, string>,
): string {
  const { pathParameters, queryParameters, headerParameters, body } = operation;
  const at = '    ';
  const responses = operation.responses.map(
    (item) => shared.get(response(document, item, '')) ?? response(document, item, '      '),
  );
  const parameters = [
    ...pathParameters.map((item) => parameter(document, item, 'path')),
    ...queryParameters.map((item) => parameter(document, item, 'query')),
    ...headerParameters.map((item) => parameter(document, item, 'header')),
  ];
  return object(
    [
      ['id', toSource(operation.id)],
      ['resource', toSource(operation.resource)],
      ['method', toSource(operation.method)],
      ['verb', toSource(operation.verb)],
      ['path', toSource(operation.path)],
      ['summary', toSource(operation.summary)],
      ['description', toSource(operation.description)],
      ['docsUrl', optional(operation.docsUrl)],
      ['deprecated', toSource(operation.deprecated)],
      ['arguments', toSource(argumentsOf(operation).map(({ name }) => name))],
      ['parameters', list(parameters, at)],
      ['body', body && bodySource(document, operation)],
      ['success', success(document, operation)],
      ['responses', `${list(responses, at)} as readonly ResponseDescriptor[]`],
      ['errorInSuccess', optional(operation.errorInSuccess)],
      ['repeat', toSource(operation.repeat)],
      ['effect', toSource(operation.effect)],
      ['cost', optional(operation.cost)],
      ['pagination', optional(operation.pagination)],
    ],
    '  ',
  );
}

const groupOf = { query: 'query', header: 'headers' };

function parameter(
  document: OpenApiDocument,
  item: Parameter,
  place: 'path' | 'query' | 'header',
): string {
  const { name, argument, required, description, schema, manySegments, inferred } = item;
  const byDefault =
    schema.default ?? follow<Schema>(document, schema as Schema & { $ref: string }).default;
  return object(
    [
      ['name', toSource(name)],
      ['in', toSource(place)],
      ['argument', toSource(place === 'path' ? argument : groupOf[place])],
      ['required', toSource(required)],
      ['description', toSource(oneLine(description))],
      ['schema', schemaSource(document, schema)],
      ['default', byDefault === undefined ? undefined : toSource(byDefault)],
      ['manySegments', optional(manySegments)],
      ['inferred', optional(inferred)],
      ['examples', examples(item.examples, '      ')],
    ],
    '      ',
  );
}

function bodySource(document: OpenApiDocument, { body }: Operation): string | undefined {
  if (!body) return undefined;
  const { contentType, kind, required, schema } = body;
  const places = int64PlacesOf(document, schema);
  return object(
    [
      ['contentType', toSource(contentType)],
      ['kind', toSource(kind)],
      ['required', toSource(required)],
      ['schema', schemaSource(document, schema)],
      ['int64Places', pointers(places)],
      ['secretPlaces', pointers(secretPlacesOf(document, schema))],
      ['examples', examples(body.examples, '    ', places)],
    ],
    '    ',
  );
}

function success(document: OpenApiDocument, { success }: Operation): string {
  const { kind, response } = success;
  const schema = kind === 'json' ? response.schema : undefined;
  return object(
    [
      ['kind', toSource(kind)],
      ['status', toSource(response.status)],
      ['description', toSource(oneLine(response.description))],
      ['schema', schema && schemaSource(document, schema)],
      ['int64Places', pointers(schema && int64PlacesOf(document, schema))],
      ['secretPlaces', pointers(schema && secretPlacesOf(document, schema))],
    ],
    '    ',
  );
}

function response(document: OpenApiDocument, item: Response, indent: string): string {
  const { status, description, inferred, contentType, schema } = item;
  const headers = item.headers.map(({ name, numeric, description }) => ({
    name,
    type: numeric ? 'number' : 'string',
    description: oneLine(description),
  }));
  return object(
    [
      ['status', toSource(status)],
      ['description', toSource(oneLine(description))],
      ['inferred', optional(inferred)],
      ['contentType', optional(contentType)],
      ['schema', schema && schemaSource(document, schema)],
      ['headers', toSource(headers)],
      ['examples', examples(item.examples, indent, schema && int64PlacesOf(document, schema))],
    ],
    indent,
  );
}

function pointers(places: Places | undefined): string {
  return toSource(pointersOf(places));
}

function examples(items: readonly Example[], indent: string, places?: Places): string {
  const values = items.map(({ name, summary, value }) => ({
    name,
    ...(summary ? { summary } : {}),
    value: withInt64(value, places),
  }));
  return `${toSource(values, `${indent}  `)} as readonly ExampleDescriptor[]`;
}
