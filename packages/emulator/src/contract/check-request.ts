import type { ContractDocument, ContractOperation } from '../../build/contract-of.ts';
import { refuse } from '../response.ts';
import { refusalStatus } from './described.ts';
import { isJson, mediaTypeOf } from './media-type.ts';
import type { Check } from './validators.ts';
import { withoutNulls } from './without-nulls.ts';

/** A request that was routed. */
export interface RawRequest {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
  /** Properties of the body that may be left out, and what stands for them. */
  defaults?: Readonly<Record<string, unknown>>;
}

/** What a behaviour gets of it, and what breaks the contract. */
export interface CheckedRequest {
  path: Record<string, string | number>;
  query: Record<string, unknown>;
  json: unknown;
  /** It is refused for these. */
  problems: string[];
  /** It is carried out all the same, as by the mock. */
  notes: string[];
}

/** Reads and checks a request; throws the response 415 or 400 where its body cannot be read. */
export function checkRequest(
  document: ContractDocument,
  check: { exact: Check; coerced: Check },
  operation: ContractOperation,
  request: RawRequest,
): CheckedRequest {
  const index = document.operations.indexOf(operation);
  const { properties: known = {} } = operation.parameters.query;
  const path: Record<string, string> = { ...request.params };
  const query = queryOf(request.query, operation.repeated);
  const headers = { ...request.headers };
  const parameters = (where: 'path' | 'query' | 'headers', value: object) =>
    check.coerced(value, where, 'operations', index, 'parameters', where);
  const problems = [
    ...parameters('path', path),
    ...parameters('query', query),
    ...parameters('headers', headers),
  ];
  let json: unknown;
  if (operation.body) {
    json = readBody(operation, operation.body.contentType, request) ?? request.defaults;
    if (json !== undefined) {
      json = withoutNulls(document.components.schemas, operation.body.schema, json);
      if (request.defaults && isObject(json)) json = { ...request.defaults, ...json };
      problems.push(...check.exact(json, 'body', 'operations', index, 'body', 'schema'));
    } else if (operation.body.required && isJson(operation.body.contentType)) {
      problems.push('body: is missing');
    }
  }
  const unknown = Object.keys(query).filter((name) => !Object.hasOwn(known, name));
  const notes = unknown.map((name) => `query/${name}: is not documented`);
  return { path, query, json, problems, notes };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Repeated parameters as arrays. */
function queryOf(query: URLSearchParams, repeated: readonly string[]): Record<string, unknown> {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 || repeated.includes(name) ? values : values[0]];
    }),
  );
}

/**
 * JSON where the spec has JSON. Bytes are not looked at, whatever their Content-Type says; only a
 * multipart form is no file but wraps one.
 */
function readBody(
  operation: ContractOperation,
  contentType: string,
  { headers, body }: RawRequest,
): unknown {
  const status = refusalStatus(operation, 415);
  const sent = mediaTypeOf(headers['content-type']);
  if (!isJson(contentType)) {
    if (!sent.startsWith('multipart/')) return undefined;
    throw refuse(status, `Send the bytes themselves as ${contentType}, and not ${sent}.`);
  }
  if (body.length === 0) return undefined;
  if (sent !== '' && !isJson(sent)) {
    throw refuse(status, `Send JSON with Content-Type: application/json, and not ${sent}.`);
  }
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw refuse(400, 'The request body is not JSON.');
  }
}
