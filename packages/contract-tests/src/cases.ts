import { AIHub, type OperationArgs, type OperationId } from '@org/aihub-sdk';
import {
  type Example,
  int64PlacesOf,
  loadSpec,
  type Operation,
  operationsOf,
  type Response as SpecResponse,
  withInt64,
} from '@org/aihub-spec-model';

export const document = await loadSpec();
export const operations: Operation[] = operationsOf(document);

/** One answer that the spec documents: a status, with one of its examples where it has a body. */
export interface Case {
  operation: Operation;
  response: SpecResponse;
  example: Example | undefined;
}

/** Every operation × documented answer × named example. */
export const answers: Case[] = operations.flatMap((operation) =>
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
}

/** Every request that the examples of an operation describe: each body, and each parameter. */
export function inputsOf(operation: Operation): Input[] {
  const path = operation.pathParameters.map((item) => item.examples[0]?.value);
  const { body } = operation;
  const first: Input = { name: 'required only', path };
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
      query: { [item.name]: example.value },
    })),
  );
  const paths = operation.pathParameters.flatMap((item, index) =>
    item.examples.slice(1).map((example) => ({
      ...first,
      name: `path ${item.name} ${example.name}`,
      path: path.with(index, example.value),
    })),
  );
  return [...(bodies.length ? bodies : [first]), ...queries, ...paths];
}

function bodyOf({ body }: Operation, example: unknown): unknown {
  if (body?.kind === 'binary') return new TextEncoder().encode(String(example));
  return body && withInt64(example, int64PlacesOf(document, body.schema));
}

/** What the SDK should make of an example: int64 places as bigint. */
export function decoded({ operation, response, example }: Case): unknown {
  if (operation.success.kind === 'headers') {
    return Object.fromEntries(response.headers.map((header) => [header.name, header.example]));
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
  const { body, query } = input;
  const args = {
    ...Object.fromEntries(path),
    ...(operation.body && { body }),
    ...(query && { query }),
  };
  // The spec's names and values: what does not fit the SDK's types is refused, or found by the mock.
  return aihub.call(operation.id as OperationId, args as OperationArgs[OperationId]);
}

/** The operation that a request's method and path belong to. */
export function operationAt(method: string, pathname: string): Operation | undefined {
  const fits = (template: string) =>
    new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(pathname);
  const candidates = operations.filter((item) => item.verb === method && fits(item.path));
  // Of `/batches/{batch_id}` and `/batches/multipart-upload` the one without parameters is meant.
  return candidates.sort((a, b) => a.pathParameters.length - b.pathParameters.length)[0];
}
