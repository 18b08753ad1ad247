import { AIHub, type OperationArgs, type OperationId } from '@org/aihub-sdk';
import {
  type Example,
  int64PlacesOf,
  type OpenApiDocument,
  type Operation,
  operationsOf,
  type Response as SpecResponse,
  withInt64,
} from '@org/aihub-spec-model';
import { inject } from 'vitest';

export const document: OpenApiDocument = inject('document');
export const operations: Operation[] = operationsOf(document);

/** One response that the spec documents: a status, with one of its examples where it has a body. */
export interface Case {
  operation: Operation;
  response: SpecResponse;
  example: Example | undefined;
}

/** Every operation × documented response × named example. */
export const responseCases: Case[] = operations.flatMap((operation) =>
  operation.responses.flatMap((response): Case[] =>
    response.examples.length === 0
      ? [{ operation, response, example: undefined }]
      : response.examples.map((example) => ({ operation, response, example })),
  ),
);

/** What one call of a method sends, from the spec's examples. */
export interface Input {
  name: string;
  path: unknown[];
  body?: unknown;
  query?: Record<string, unknown>;
  headers?: Record<string, unknown>;
}

/** Whether a response is a failure: by its status, or by what its body says. */
export function isFailure({ operation, response, example }: Case): boolean {
  const { property = '', value } = operation.errorInSuccess ?? {};
  const said: unknown = Object(example?.value)[property];
  return !response.ok || (value !== undefined && said === value);
}

/** Every request that the examples of an operation describe: each body, and each parameter. */
export function inputsOf(operation: Operation): Input[] {
  const path = operation.pathParameters.map((item) => item.examples[0]?.value);
  const { body } = operation;
  const first: Input = { name: 'required only', path };
  const required = operation.queryParameters.filter((item) => item.required);
  const always = Object.fromEntries(
    required.map((item) => [item.name, item.examples[0]?.value] as const),
  );
  if (required.length > 0) first.query = always;
  if (body) first.body = bodyOf(operation, body.examples[0]?.value);
  const bodies = (body?.examples ?? []).map(({ name, value }) => ({
    ...first,
    name: `body ${name}`,
    body: bodyOf(operation, value),
  }));
  const queries = operation.queryParameters.flatMap((item) =>
    item.examples.map((example) => ({
      ...first,
      name: `query ${item.name} ${example.name}`,
      query: { ...always, [item.name]: example.value },
    })),
  );
  const headers = operation.headerParameters.flatMap((item) =>
    item.examples.map((example) => ({
      ...first,
      name: `header ${item.name} ${example.name}`,
      headers: { [item.name]: example.value },
    })),
  );
  const paths = operation.pathParameters.flatMap((item, index) =>
    item.examples.slice(1).map((example) => ({
      ...first,
      name: `path ${item.name} ${example.name}`,
      path: path.with(index, example.value),
    })),
  );
  return [...(bodies.length ? bodies : [first]), ...queries, ...headers, ...paths];
}

function bodyOf({ body }: Operation, example: unknown): unknown {
  if (body?.kind === 'binary') return new TextEncoder().encode(String(example));
  return body && withInt64(example, int64PlacesOf(document, body.schema));
}

/** What the SDK should make of an example: int64 places as bigint, a file as bytes. */
export function decoded({ operation, response, example }: Case): unknown {
  const { kind } = operation.success;
  if (kind === 'headers') {
    // A described Content-Type is to be ignored (OpenAPI 3.1, Response Object), as the mock does.
    const sent = response.headers.filter(({ name }) => name !== 'Content-Type');
    return Object.fromEntries(sent.map((header) => [header.name, header.example]));
  }
  if (kind === 'binary') {
    const bytes = new TextEncoder().encode(String(example?.value));
    return { bytes, status: response.code };
  }
  return withInt64(example?.value, response.schema && int64PlacesOf(document, response.schema));
}

/** One exchange as it went over the wire. */
export interface Exchange {
  url: URL;
  method: string;
  headers: Headers;
  body: unknown;
  response: Response;
}

/** A client that sends extra headers and keeps what went over the wire. */
export function clientOf(
  apiRoot: string,
  headers: Record<string, string> = {},
  apiToken = 'a-token',
): { aihub: AIHub; exchanges: Exchange[] } {
  const exchanges: Exchange[] = [];
  const aihub = new AIHub({
    apiToken,
    apiRoot,
    ibContext: 'an-organization',
    maxRetries: 0,
    async fetch(input, init) {
      const all = new Headers(init?.headers);
      for (const [name, value] of Object.entries(headers)) all.set(name, value);
      const response = await fetch(input, { ...init, headers: all });
      const url = new URL(String(input));
      exchanges.push({
        url,
        method: init?.method ?? 'GET',
        headers: all,
        body: init?.body,
        response,
      });
      return response;
    },
  });
  return { aihub, exchanges };
}

/** Calls an operation by its operationId, with the arguments that it has. */
export function callOperation(aihub: AIHub, operation: Operation, input: Input): Promise<unknown> {
  const path = operation.pathParameters.map((item, index) => [item.argument, input.path[index]]);
  const { body, query, headers } = input;
  const args = {
    ...Object.fromEntries(path),
    ...(operation.body && { body }),
    ...(query && { query }),
    ...(headers && { headers }),
  };
  // The spec's names and values: what does not fit the SDK's types is refused, or found by the mock.
  return aihub.call(operation.id as OperationId, args as OperationArgs[OperationId]);
}

/** The operation that a request's method and path belong to. */
export function operationAt(method: string, pathname: string): Operation | undefined {
  const fits = ({ path, pathParameters }: Operation) => {
    const isMany = (name: string) =>
      pathParameters.find((item) => item.name === name)?.manySegments;
    const pattern = path.replace(/\{([^}]+)\}/g, (_, name) => (isMany(name) ? '.+' : '[^/]+'));
    return new RegExp(`^${pattern}$`).test(pathname);
  };
  const candidates = operations.filter((item) => item.verb === method && fits(item));
  // Of `/batches/{batch_id}` and `/batches/multipart-upload` the one without parameters is meant.
  return candidates.sort((a, b) => a.pathParameters.length - b.pathParameters.length)[0];
}
