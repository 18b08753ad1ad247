import { InvalidRequestError } from '../errors.ts';
import { secretPlaces } from '../generated/secrets.ts';
import type { CallOptions } from '../operation.ts';
import { callRules } from '../options/call-rules.ts';
import { checkOptions } from '../options/check-options.ts';
import type { RawResponse } from './attempt.ts';
import { call } from './call.ts';
import type { Client } from './client.ts';
import { withoutToken } from './redact.ts';
import { isSafePath } from './safe-path.ts';

/** What `aihub.fetch` takes: that of `fetch`, and the options of a call. */
export interface FetchInit extends Omit<RequestInit, 'signal'>, Omit<CallOptions, 'signal'> {
  /**
   * Ends the call at once; the promise rejects with `signal.reason`.
   *
   * @default no signal
   */
  signal?: AbortSignal | null | undefined;
}

/** `fetch` for the API alone. */
export type SafeFetch = (input: string | URL | Request, init?: FetchInit) => Promise<Response>;

/** A `fetch` with the token, the retries, the deadline and the errors of the methods. */
export async function fetchSafely(
  client: Client,
  input: string | URL | Request,
  { signal, timeoutMs, maxRetries, ...init }: FetchInit = {},
): Promise<Response> {
  checkOptions('aihub.fetch', { signal: signal ?? undefined, timeoutMs, maxRetries }, callRules);
  const { apiRoot, apiToken, headers } = client.settings;
  const request = toRequest(apiRoot, input, init);
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'Authorization' || !request.headers.has(name)) request.headers.set(name, value);
  }
  const { method, url } = request;
  if (withoutToken(url, apiToken) !== url) {
    // It would show in logs of ours and of servers.
    throw new InvalidRequestError(
      'The path or query holds your API token. Keep the token out of paths.',
    );
  }
  const path = url.slice(apiRoot.length).replace(/[?#].*/, '');
  const template = templateOf(method, path);
  const target = { operationId: 'aihub.fetch', method, path: template, isRaw: true as const };
  const wire = { url, method, headers: request.headers, body: await bodyOf(request) };
  const callers = signal ?? (input instanceof Request ? input.signal : undefined);
  return call(client, target, wire, { signal: callers, timeoutMs, maxRetries }, toResponse);
}

function toRequest(apiRoot: string, input: string | URL | Request, init: RequestInit): Request {
  const text = input instanceof Request ? input.url : String(input);
  const url = text.startsWith('/') ? apiRoot + text : text;
  if (!url.startsWith(`${apiRoot}/`) || !isSafePath(url.slice(apiRoot.length))) {
    throw new InvalidRequestError(
      `aihub.fetch sends to ${apiRoot} only, since your token goes with it. Give it a path below that, such as ` +
        '/v2/apps/runs, without steps up.',
    );
  }
  try {
    // A Request leaves a listener on a signal, and needs `duplex` for a body that is a stream.
    const rest = { ...init, signal: null, duplex: 'half' };
    return new Request(input instanceof Request ? input : url, rest);
  } catch {
    throw new InvalidRequestError(
      'aihub.fetch cannot send this: a header, the method or the body is not valid.',
    );
  }
}

/** The whole body. As text it is looked through for secrets before an error repeats any of it. */
async function bodyOf(request: Request): Promise<BodyInit | undefined> {
  if (request.body === null) return undefined;
  const isJson = request.headers.get('content-type')?.startsWith('application/json');
  return isJson ? request.text() : request.arrayBuffer();
}

/** The template that a path fits if that is of an operation whose body holds secrets. */
function templateOf(method: string, path: string): string {
  const templates = Object.keys(secretPlaces).flatMap((key) => key.split(`${method} `)[1] ?? []);
  const toPattern = (template: string) => new RegExp(`^${template.replace(/{.*?}/g, '[^/]+')}$`);
  return templates.find((template) => toPattern(template).test(path)) ?? path;
}

/** A complete response; its body has been decompressed. */
function toResponse({ response, bytes }: RawResponse): Response {
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) {
    headers.delete(name);
  }
  const body = bytes.length === 0 ? null : (bytes as BodyInit);
  return new Response(body, { status, statusText, headers });
}
