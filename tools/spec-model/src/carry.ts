import { isBinary, isJson } from './content-type.ts';
import type {
  OpenApiDocument,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
  Schema,
} from './document.ts';
import { followSchema, typesOf } from './follow.ts';
import { int64PlacesOf } from './int64.ts';
import type { Response } from './operation.ts';
import { isSensitive, secretPlacesOf } from './secrets.ts';
import { SpecError } from './spec-error.ts';

const identifier = /^[a-z][A-Za-z0-9]*$/;
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export ' +
    'extends false finally for function if implements import in instanceof interface let new null package ' +
    'private protected public return static super switch this throw true try typeof var void while with yield ' +
    'body query headers options'
  ).split(' '),
);
/** Headers that the client, the codec or the runtime sets (Fetch standard, forbidden request-headers). */
const ownHeaders =
  /^(?:authorization|content-type|content-length|accept|accept-encoding|user-agent|ib-context|cookie|host|connection|expect|te|trailer|transfer-encoding|upgrade|via|origin|referer|keep-alive|date|(?:sec|proxy)-.*)$/i;

/** Checks what stands at the operation itself. */
export function checkOperation(source: OpenApiOperation, verb: string, path: string): void {
  const where = source.operationId ?? `${verb} ${path}`;
  const refuse = (sentence: string) => new SpecError(where, sentence);
  if (!identifier.test(source.operationId ?? '') || reserved.has(source.operationId)) {
    throw refuse('an operation needs an operationId that is an identifier, such as getRunStatus.');
  }
  const [resource, method, more] = (source['x-sdk-method'] ?? '').split('.');
  if (!resource || !method || more !== undefined || source.tags?.join() !== resource) {
    throw refuse(
      `x-sdk-method must be <resource>.<method>, and its one tag must be that resource (x-sdk-method: ` +
        `${source['x-sdk-method']}, tags: ${source.tags}).`,
    );
  }
  const repeat = source['x-sdk-repeat'];
  if (repeat !== undefined && repeat !== 'safe' && repeat !== 'unsafe') {
    throw refuse(`x-sdk-repeat must be safe or unsafe, not ${repeat}.`);
  }
  if (repeat === undefined && (verb === 'POST' || verb === 'PATCH')) {
    throw refuse(
      `a ${verb} needs x-sdk-repeat: unsafe if a second request could create or start something, else safe.`,
    );
  }
  const effect = source['x-sdk-effect'];
  if (effect !== undefined && (effect !== 'read' || verb !== 'POST' || repeat !== 'safe')) {
    throw refuse('x-sdk-effect can only be read, on a POST whose x-sdk-repeat is safe.');
  }
  const cost = source['x-sdk-cost'];
  if (cost !== undefined && (cost !== 'run' || repeat !== 'unsafe')) {
    throw refuse('x-sdk-cost can only be run, and needs x-sdk-repeat: unsafe.');
  }
  for (const key of ['servers', 'callbacks', 'security'] as const) {
    if (source[key] !== undefined) {
      throw refuse(
        `${key} of its own cannot be carried: requests go to the client's apiRoot, with its token.`,
      );
    }
  }
}

/** Checks the parameters: places, styles, types and names. */
export function checkParameters(
  document: OpenApiDocument,
  id: string,
  path: string,
  parameters: readonly OpenApiParameter[],
): void {
  const refuse = (sentence: string) => new SpecError(id, sentence);
  const templated = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
  const inPath = parameters.filter((item) => item.in === 'path').map((item) => item.name);
  if ([...templated].sort().join() !== [...inPath].sort().join()) {
    throw refuse(`each {parameter} of the path ${path} must be declared once.`);
  }
  const names = new Set<string>();
  for (const item of parameters) {
    checkParameter(document, item, path, refuse);
    if (item.in !== 'path') continue;
    const argument = item.name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();
    if (names.has(argument) || reserved.has(argument) || !/^[a-z]/.test(argument)) {
      throw refuse(`the path parameter ${item.name} gives no argument name of its own.`);
    }
    names.add(argument);
  }
}

function checkParameter(
  document: OpenApiDocument,
  item: OpenApiParameter,
  path: string,
  refuse: (sentence: string) => SpecError,
): void {
  const { name, style, explode } = item;
  const what = `the ${item.in} parameter ${name}`;
  const segments = item['x-sdk-segments'];
  if (item.in === 'cookie') throw refuse(`${what} cannot be carried: cookies are not sent.`);
  if (!item.schema || item.content) throw refuse(`${what} needs a schema, and no content.`);
  const schema = followSchema(document, item.schema);
  const types = typesOf(document, schema);
  const isList = types.includes('array');
  if (types.includes('object')) throw refuse(`${what} is an object, which cannot be carried.`);
  if (isSensitive(schema)) throw refuse(`${what} is a secret: secrets can stand in a body only.`);
  if (segments !== undefined && (segments !== 'many' || item.in !== 'path')) {
    throw refuse(`x-sdk-segments can only be many, on a path parameter (${name}).`);
  }
  if (item.in === 'query') {
    if (style !== undefined && style !== 'form')
      throw refuse(`${what} has the style ${style}; only form is carried.`);
    if (isList && explode === false)
      throw refuse(`${what} has explode: false, which is not carried.`);
    return;
  }
  if (style !== undefined && style !== 'simple')
    throw refuse(`${what} has the style ${style}; only simple is carried.`);
  if (isList) throw refuse(`${what} is an array, which only the query can carry.`);
  if (item.in === 'header') {
    if (ownHeaders.test(name) && !item['x-sdk-client-option']) {
      throw refuse(`${what} cannot be an argument: the client or the runtime sets that header.`);
    }
    return;
  }
  if (schema.format === 'int64') throw refuse(`${what} is an int64, which a path cannot carry.`);
  if (!path.split('/').includes(`{${name}}`)) {
    throw refuse(`${what} must be a whole segment of the path, between slashes.`);
  }
}

/** Checks that the request's body is one that can be written. */
export function checkBody({ operationId, requestBody }: OpenApiOperation, verb: string): void {
  if (!requestBody) return;
  const types = Object.keys(requestBody.content ?? {});
  if (verb === 'GET' || verb === 'HEAD') {
    throw new SpecError(operationId, `a ${verb} cannot have a body: fetch does not send one.`);
  }
  const [type] = types;
  if (types.length !== 1 || !type || !(isJson(type) || isBinary(type))) {
    throw new SpecError(
      operationId,
      `its body has the content types ${types.join(', ') || '(none)'}; one is carried, JSON or application/octet-stream.`,
    );
  }
}

/** Checks that a response has one form. */
export function checkContent(id: string, status: string, response: OpenApiResponse): void {
  const types = Object.keys(response.content ?? {});
  if (types.length > 1) {
    throw new SpecError(
      id,
      `its response ${status} has several content types: ${types.join(', ')}.`,
    );
  }
}

/** Checks that int64 values and secrets can be found in bodies. */
export function checkPlaces(
  document: OpenApiDocument,
  id: string,
  schemas: readonly (Schema | undefined)[],
): void {
  for (const schema of schemas) {
    try {
      if (!schema) continue;
      int64PlacesOf(document, schema);
      secretPlacesOf(document, schema);
    } catch (error) {
      throw new SpecError(id, (error as Error).message);
    }
  }
}

/** Checks that each response is one that can be read. */
export function checkResponses(
  source: OpenApiOperation,
  verb: string,
  responses: readonly Response[],
): void {
  const refuse = (sentence: string) => new SpecError(source.operationId, sentence);
  for (const { status, ok, schema, contentType } of responses) {
    if (!/^(?:[1-5]\d\d|[1-5]XX|default)$/.test(status)) {
      throw refuse(`its response ${status} is no status, no range such as 4XX, and not default.`);
    }
    if (schema === undefined) continue;
    if (verb === 'HEAD')
      throw refuse(`its response ${status} has a body, which a HEAD cannot have.`);
    const carried = isJson(contentType) || (ok && isBinary(contentType ?? ''));
    if (!carried) {
      const kinds = ok ? 'JSON or application/octet-stream is' : 'JSON is';
      throw refuse(
        `its response ${status} has the content type ${contentType}; only ${kinds} carried.`,
      );
    }
  }
  const error = source['x-sdk-error'];
  if (error === undefined) return;
  const named = ['property', 'value'].every(
    (key) => typeof (error as Record<string, unknown>)[key] === 'string',
  );
  if (!named || !responses.some(({ ok, contentType }) => ok && isJson(contentType))) {
    throw refuse('x-sdk-error needs property and value, and a successful response of JSON.');
  }
}
