import type { ClientOptions, Client as OpenApiFetchClient } from 'openapi-fetch';
import { stringify } from '../codec/stringify.ts';
import { AIHubError, APIError } from '../errors.ts';
import type { paths } from '../generated/schema.ts';
import type { RawResponse, WireRequest } from './attempt.ts';
import { call } from './call.ts';
import type { Client } from './client.ts';
import { createClient } from './openapi-fetch.ts';
import { readJson } from './read-success.ts';

/**
 * The typed openapi-fetch client, for whatever has no method yet. Deadline, retries, exact int64
 * and path safety are the same; as openapi-fetch has it, an answer that is no success comes back
 * as `error` and is not thrown.
 */
export type Http = OpenApiFetchClient<paths>;

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

/** What is used here of openapi-fetch's options of a call. */
interface Init {
  params?: { path?: object };
  signal?: AbortSignal | null;
  parseAs?: string;
  fetch?: (request: Request) => Promise<Response>;
}
type AnyMethod = (path: string, init?: Init) => unknown;

export function createHttp(client: Client, base: ClientOptions): Http {
  const http = createClient<paths>({ ...base, bodySerializer: stringify });
  // The path template is known here and not to `fetch`; and only with `params.path` does
  // openapi-fetch look at the template's parameters at all. The signal stays outside, since a
  // Request leaves a listener on it.
  const withTemplate =
    (send: AnyMethod): AnyMethod =>
    (path, { signal, ...init } = {}) =>
      send(path, {
        ...init,
        fetch: (request) => fetchAnswer(withFetch(client, init.fetch), path, request, signal, init),
        params: { ...init.params, path: init.params?.path ?? {} },
      });
  for (const method of methods) http[method] = withTemplate(http[method] as AnyMethod) as never;
  const request = http.request as (method: string, path: string, init?: object) => unknown;
  http.request = ((method: string, path: string, init?: Init) =>
    withTemplate((at, full) => request(method, at, full))(path, init)) as never;
  return http;
}

/** A call's own `fetch` does the sending, and nothing else. */
function withFetch(client: Client, own: Init['fetch']): Client {
  if (!own) return client;
  const fetch: typeof globalThis.fetch = (url, init) => own(new Request(url, init));
  return { ...client, settings: { ...client.settings, fetch } };
}

async function fetchAnswer(
  client: Client,
  path: string,
  request: Request,
  signal: AbortSignal | null | undefined,
  { parseAs = 'json' }: Init,
): Promise<Response> {
  const { apiRoot } = client.settings;
  if (!request.url.startsWith(`${apiRoot}/`)) {
    throw new AIHubError(`aihub.http sends to ${apiRoot} only, since your token goes with it.`);
  }
  const { method, url, headers } = request;
  // Text is looked through for secrets before an error repeats any of it.
  const asText = headers.get('content-type')?.startsWith('application/json');
  const body =
    request.body === null ? undefined : await (asText ? request.text() : request.arrayBuffer());
  const wire: WireRequest = { url, method, headers, body };
  const operation = `${method} ${path}`;
  const target = { operationId: operation, method, path };
  const read = (raw: RawResponse): Response =>
    toResponse(
      raw,
      parseAs === 'json' && raw.bytes.length > 0 ? readJson(raw.bytes, operation) : undefined,
    );
  try {
    return await call(client, target, wire, { signal: signal ?? request.signal }, read);
  } catch (error) {
    if (error instanceof APIError) return fromError(error);
    throw error;
  }
}

/** A complete response as a `Response` whose `json()` gives the data as it was read. */
function toResponse({ response, bytes }: RawResponse, data: unknown): Response {
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('transfer-encoding');
  // With a length openapi-fetch calls `json()`; without one it would parse the text by itself.
  headers.set('content-length', String(bytes.length));
  const { status, statusText } = response;
  const body = bytes.length === 0 ? null : (bytes as BodyInit);
  const result = new Response(body, { status, statusText, headers });
  return data === undefined
    ? result
    : Object.defineProperty(result, 'json', { value: async () => data });
}

function fromError(error: APIError): Response {
  const { status, body } = error;
  if (status < 200 || status > 599) throw error;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const headers = new Headers(error.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) {
    headers.delete(name);
  }
  return new Response(status === 304 ? null : (text ?? ''), { status, headers });
}
