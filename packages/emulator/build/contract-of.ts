import type { OpenApiDocument, Operation, Parameter, Schema } from '@org/aihub-spec-model';

/** What the emulator needs of an operation: how to route and check it. No prose, no examples. */
export interface ContractOperation {
  id: string;
  method: string;
  /** Path template below the API's root. */
  path: string;
  /** Path parameters that hold several segments. */
  many: string[];
  /** Query parameters that may be repeated. */
  repeated: string[];
  /** Schemas of objects whose properties are the parameters. Headers are in lower case. */
  parameters: { path: Schema; query: Schema; headers: Schema };
  /** Only asks, though it may be a POST. */
  isRead: boolean;
  body?: { required: boolean; contentType: string; schema: Schema };
  /** By status as the spec writes it: `200`, `5XX`, `default`. */
  responses: Record<string, { contentType?: string; schema?: Schema }>;
}

/** All operations, and the schemas that theirs refer to. */
export interface ContractDocument {
  components: { schemas: Record<string, Schema> };
  operations: ContractOperation[];
}

/** What routing and validation need of the spec. */
export function contractOf(
  document: OpenApiDocument,
  operations: readonly Operation[],
): ContractDocument {
  return withoutProse({
    components: { schemas: document.components.schemas },
    operations: operations.map((operation) => toContract(document, operation)),
  }) as ContractDocument;
}

function toContract(document: OpenApiDocument, operation: Operation): ContractOperation {
  const { id, verb, path, body, pathParameters, queryParameters } = operation;
  const headers = [...operation.headerParameters, ...operation.clientParameters];
  return {
    id,
    method: verb,
    path,
    isRead: verb === 'GET' || verb === 'HEAD' || (verb === 'POST' && operation.repeat === 'safe'),
    many: pathParameters.filter(({ manySegments }) => manySegments).map(({ name }) => name),
    repeated: queryParameters.filter((item) => isArray(document, item)).map(({ name }) => name),
    parameters: {
      path: objectOf(pathParameters),
      query: objectOf(queryParameters),
      headers: objectOf(headers.map((item) => ({ ...item, name: item.name.toLowerCase() }))),
    },
    ...(body && {
      body: { required: body.required, contentType: body.contentType, schema: body.schema },
    }),
    responses: Object.fromEntries(
      operation.responses.map(({ status, contentType, schema }) => [
        status,
        { ...(contentType && { contentType }), ...(schema && { schema }) },
      ]),
    ),
  };
}

function objectOf(parameters: readonly Parameter[]): Schema {
  return {
    type: 'object',
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
}

function isArray({ components }: OpenApiDocument, { schema }: Parameter): boolean {
  const { $ref } = schema;
  const target = $ref ? components.schemas[$ref.split('/').at(-1) ?? ''] : schema;
  return [target?.type].flat().includes('array');
}

/** Keys whose values are names given by the spec, not keywords of JSON Schema. */
const maps = new Set(['properties', 'schemas']);
const prose = new Set(['description', 'example', 'examples', 'externalDocs', 'title']);

/**
 * All integers too large for a double stand in examples, so nothing is rounded; a bigint left over
 * throws.
 */
function withoutProse(value: unknown, isMap = false): unknown {
  if (typeof value === 'bigint') throw new Error(`${value} of the spec would lose digits in JSON.`);
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => isMap || !prose.has(key));
  return Object.fromEntries(
    kept.map(([key, item]) => [key, withoutProse(item, !isMap && maps.has(key))]),
  );
}
