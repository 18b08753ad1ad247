import type { RequestVector } from '@org/aihub-vectors';
import { bodyOf, operations } from './requests.ts';
import { root } from './wire-of.ts';

type Call = (vector: RequestVector) => Promise<unknown>;
/** What a generator wrote: its exports. */
export type Generated = Record<string, unknown>;
type Operations = Record<string, (...args: unknown[]) => Promise<unknown>>;

const authorization = { Authorization: 'Bearer a-token' };

/** How each generator's client is called with a vector. */
export const clients: Record<string, (generated: Generated) => Call> = {
  'hey-api': (generated) => (vector) => {
    const { path, query, headers, client } = vector.input;
    const body = bodyOf(vector);
    return operation(
      generated,
      vector,
    )({
      ...{ baseUrl: root, auth: 'a-token', path, query },
      ...{ headers: { ...client, ...headers }, fetch: globalThis.fetch },
      ...(body !== undefined && { body }),
    });
  },
  redocly: (generated) => (vector) => {
    const { path, query, headers, client } = vector.input;
    const body = bodyOf(vector);
    const create = generated.createClient as (table: unknown, config: object) => Operations;
    const options = { serverUrl: root, auth: { bearer: 'a-token' }, fetch: globalThis.fetch };
    return operation(
      create(generated.OPERATIONS, options),
      vector,
    )({
      ...{ path, query, headers: { ...client, ...headers } },
      ...(body !== undefined && { body }),
    });
  },
  orval: (generated) => (vector) => {
    const headers = { ...authorization, ...vector.input.client, ...vector.input.headers };
    const { bodies, queries } = positional(vector);
    return operation(generated, vector)(...paths(vector), ...bodies, ...queries, { headers });
  },
  'swagger-typescript-api': (generated) => (vector) => {
    const Api = generated.Api as new (config: object) => Record<string, Operations>;
    const api = new Api({ baseUrl: root, baseApiParams: { headers: authorization } });
    const group = Object.values(api).find((value) => vector.operationId in Object(value));
    const headers = { ...vector.input.client, ...vector.input.headers };
    const { bodies, queries } = positional(vector);
    const args = [...paths(vector), ...queries, ...bodies, { headers }];
    return operation(group ?? {}, vector)(...args);
  },
};

function operation(generated: object, { operationId }: RequestVector): Operations[string] {
  return Reflect.get(generated, operationId);
}

function paths({ input }: RequestVector): unknown[] {
  return Object.values(input.path ?? {});
}

/** Where an operation takes a query or a body, its place in the arguments stays. */
function positional(vector: RequestVector): { bodies: unknown[]; queries: unknown[] } {
  const { operationId, input } = vector;
  return {
    bodies: operations.withBody.has(operationId) ? [bodyOf(vector)] : [],
    queries: operations.withQuery.has(operationId) ? [input.query] : [],
  };
}
