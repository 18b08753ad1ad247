import type { ClientOptions, Client as OpenApiFetchClient } from 'openapi-fetch';
import { stringify } from '../codec/stringify.ts';
import { AIHubError, APIError, DecodeError } from '../errors.ts';
import type { paths } from '../generated/schema.ts';
import type { Answer, WireRequest } from './attempt.ts';
import { type Client, call } from './call.ts';
import { createClient } from './openapi-fetch.ts';
import { readJson } from './transport.ts';

/**
 * The typed openapi-fetch client, for whatever has no method yet. Deadline, retries, exact int64
 * and path safety are the same; as openapi-fetch has it, an answer that is no success comes back
 * as `error` and is not thrown.
 */
export type Http = OpenApiFetchClient<paths>;

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

type AnyMethod = (path: string, init?: Record<string, unknown>) => unknown;

export function createHttp(client: Client, base: ClientOptions): Http {
  const http = createClient<paths>({ ...base, bodySerializer: stringify });
  // The path template is known here and not to `fetch`; and only with `params.path` does
  // openapi-fetch look at the template's parameters at all.
  const withTemplate =
    (send: AnyMethod): AnyMethod =>
    (path, init) => {
      const params = init?.params as { path?: object } | undefined;
      return send(path, {
        fetch: (request: Request) => fetchAnswer(client, path, request),
        ...init,
        params: { ...params, path: params?.path ?? {} },
      });
    };
  for (const method of methods) http[method] = withTemplate(http[method] as AnyMethod) as never;
  const request = http.request as (method: string, path: string, init?: object) => unknown;
  http.request = ((method: string, path: string, init?: Record<string, unknown>) =>
    withTemplate((at, full) => request(method, at, full))(path, init)) as never;
  return http;
}

async function fetchAnswer(client: Client, path: string, request: Request): Promise<Response> {
  const { apiRoot } = client.settings;
  if (!request.url.startsWith(`${apiRoot}/`)) {
    throw new AIHubError(`aihub.http sends to ${apiRoot} only, since your token goes with it.`);
  }
  const { method, url, headers, signal } = request;
  const wire: WireRequest = {
    url,
    method,
    headers,
    body: request.body === null ? undefined : await request.arrayBuffer(),
  };
  const operation = `${method} ${path}`;
  const target = { operationId: operation, method, path };
  try {
    return await call(client, target, wire, { signal }, (answer) => toResponse(answer, operation));
  } catch (error) {
    if (error instanceof APIError) return fromError(error);
    throw error;
  }
}

/** A complete answer as a `Response` whose `json()` is exact. */
function toResponse({ response, bytes }: Answer, operation: string): Response {
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  // With a length openapi-fetch calls `json()`; without one it would parse the text by itself.
  headers.set('content-length', String(bytes.length));
  const { status, statusText } = response;
  const body = bytes.length === 0 ? null : (bytes as BodyInit);
  const result = new Response(body, { status, statusText, headers });
  Object.defineProperty(result, 'json', {
    value: async () => {
      try {
        return readJson(bytes, operation);
      } catch {
        const facts = { operationId: operation, attempts: 1, earlierErrors: [] };
        throw new DecodeError(
          `${operation} was answered with ${status}, but the body is not JSON.`,
          facts,
        );
      }
    },
  });
  return result;
}

function fromError(error: APIError): Response {
  const { status, body, headers } = error;
  if (status < 200 || status > 599) throw error;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const rebuilt = new Headers(headers);
  for (const name of ['content-encoding', 'content-length']) rebuilt.delete(name);
  return new Response(status === 304 ? null : (text ?? ''), { status, headers: rebuilt });
}
