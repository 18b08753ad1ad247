import {
  follow,
  type OpenApiDocument,
  type Operation,
  openEnumOf,
  type Schema,
} from '@org/aihub-spec-model';
import { propertyKey } from './arguments.ts';
import { int64Of, unitsOf } from './emit-places.ts';

/** Methods that do no more when they are carried out twice (RFC 9110, section 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

/** What the transport needs to know of an operation; what goes without saying is left out. */
export function emitConstant(document: OpenApiDocument, operation: Operation): string {
  const { id, verb, path, body, repeat, cost, pathParameters, headerParameters, errorInSuccess } =
    operation;
  const fields = [`id: '${id}'`, `method: '${verb}'`, `path: '${path}'`];
  if (body?.kind === 'binary') fields.push('binary: true');
  const response = responseOf(operation);
  if (response) fields.push(`response: ${response}`);
  if ((repeat === 'safe') !== idempotent.has(verb)) fields.push(`repeat: '${repeat}'`);
  if (cost) fields.push(`cost: '${cost}'`);
  const requires = requiresOf(document, operation);
  if (requires.length > 0)
    fields.push(`requires: [${requires.map((name) => `'${name}'`).join(', ')}]`);
  if (headerParameters.length > 0) {
    fields.push(`headers: [${headerParameters.map(({ name }) => `'${name}'`).join(', ')}]`);
  }
  if (errorInSuccess) {
    const { property, value } = errorInSuccess;
    fields.push(`fails: [${JSON.stringify(property)}, ${JSON.stringify(value)}]`);
  }
  const segments = pathParameters.filter(({ manySegments }) => manySegments);
  if (segments.length > 0) {
    fields.push(`segments: [${segments.map(({ name }) => `'${name}'`).join(', ')}]`);
  }
  const units = unitsOf(document, operation);
  if (units) fields.push(`units: ${units}`);
  const int64 = int64Of(document, operation);
  if (int64) fields.push(`int64: ${int64}`);
  return `const ${id}: Operation = { ${fields.join(', ')} };`;
}

/**
 * What must be in the response of a request that creates something, to go on with what it created:
 * its required properties. A state out of a list that may grow is none of them: without it the
 * IDs would be lost, too.
 */
function requiresOf(document: OpenApiDocument, { repeat, success }: Operation): string[] {
  if (repeat === 'safe' || success.kind !== 'json') return [];
  const schemaOf = (schema: Schema = {}): Schema =>
    follow<Schema>(document, schema as Schema & { $ref: string });
  const { required = [], properties = {} } = schemaOf(success.response.schema);
  return required.filter((name) => {
    const schema = schemaOf(properties[name]);
    return !schema.enum && !openEnumOf(document, schema);
  });
}

function responseOf({ success }: Operation): string | undefined {
  if (success.kind === 'json') return undefined;
  if (success.kind === 'none') return "'none'";
  if (success.kind === 'binary') return "'bytes'";
  const rows = success.headers.map(
    ({ name, numeric }) => `${propertyKey(name)}: '${numeric ? 'number' : 'string'}'`,
  );
  return `{ ${rows.join(', ')} }`;
}
