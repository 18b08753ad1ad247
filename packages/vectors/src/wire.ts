import type { Operation } from '@org/aihub-spec-model';
import type { CallInput, Json, WireExpectation } from './vector.ts';

/** The token that every client is given. */
const token = 'a-token';

/**
 * What is on the wire, by the rules of the spec alone: a path parameter is one segment unless it
 * spans several, a list in the query repeats its name (style `form`, exploded), an absent value is left out.
 */
export function wireOf(operation: Operation, input: CallInput): WireExpectation {
  const { verb, path, pathParameters, queryParameters, body } = operation;
  const segments = path
    .split('/')
    .slice(1)
    .flatMap((segment) => {
      const name = /^\{(.+)\}$/.exec(segment)?.[1];
      if (name === undefined) return [segment];
      const value = String(input.path?.[name]);
      const many = pathParameters.some((item) => item.name === name && item.manySegments);
      return many ? value.split('/') : [value];
    });
  const query = queryParameters.flatMap(({ name }) => {
    const value = input.query?.[name];
    if (value === undefined) return [];
    const items: readonly Json[] = Array.isArray(value) ? value : [value];
    return items.map((item) => [name, String(item)] as const);
  });
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  for (const [name, value] of Object.entries({ ...input.headers, ...input.client })) {
    headers[name.toLowerCase()] = String(value);
  }
  if (body) headers['content-type'] = body.contentType;
  return {
    method: verb,
    segments,
    query,
    headers,
    ...(input.json === undefined ? {} : { json: input.json }),
    ...(input.base64 === undefined ? {} : { base64: input.base64 }),
  };
}
