import { stringify } from '../codec/stringify.ts';
import { InvalidRequestError } from '../errors.ts';
import { manySegments } from '../generated/segments.ts';
import type { CallOptions, Operation, OperationInput, Send, StreamOptions } from '../operation.ts';
import type { WireRequest } from './attempt.ts';
import { call } from './call.ts';
import type { Client } from './client.ts';
import { checkHeader } from './header.ts';
import { createClient } from './openapi-fetch.ts';
import { fillPath } from './path.ts';
import { RateLimiter } from './rate-limiter.ts';
import { readStream, readSuccess } from './read-success.ts';
import { RetryBudget } from './retry-budget.ts';
import { createFetch, type SafeFetch } from './safe-fetch.ts';
import type { Settings } from './settings.ts';
import { checkUnits } from './units.ts';

/**
 * Stands in for `Request` inside openapi-fetch. A real one would copy what it is given, and could
 * be sent once only; this one keeps it.
 */
class PlainRequest implements WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyInit | undefined;
  isStream?: boolean;

  constructor(url: string, init: Omit<WireRequest, 'url'>) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
  }
}

/** openapi-fetch leaves such a response alone; the value goes past it. */
const nothing = { ok: true, status: 204, headers: new Headers() } as Response;

/** The headers of one call: those that the operation has, and the type of a binary body. */
function headersOf(operation: Operation, values: object): Record<string, string> {
  const headers: Record<string, string> = {};
  if (operation.binary) headers['Content-Type'] = 'application/octet-stream';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (!operation.headers?.includes(name)) {
      const can = operation.headers?.join(', ') ?? 'none';
      throw new InvalidRequestError(
        `${operation.id} has no header of that name. Its headers are: ${can}.`,
      );
    }
    headers[name] = checkHeader(name, String(value));
  }
  return headers;
}

/** A value of the query that is half a character cannot be part of a URL. */
function explainUnicode(error: unknown): never {
  if (!(error instanceof URIError)) throw error;
  throw new InvalidRequestError('A value of the query cannot be sent: it is not valid Unicode.');
}

/** The two ways to send: `send` for the operations' methods, `fetch` for all else. */
export function createTransport(settings: Settings): { send: Send; fetch: SafeFetch } {
  const client: Client = {
    settings,
    budget: new RetryBudget(),
    limiter: new RateLimiter(),
  };
  // biome-ignore lint/suspicious/noExplicitAny: the generated methods have typed the input already
  const sender = createClient<any>({
    baseUrl: settings.apiRoot,
    headers: settings.headers,
    Request: PlainRequest as never,
  });

  async function send<T>(
    operation: Operation,
    { path = {}, query, headers, body }: OperationInput,
    options: CallOptions | StreamOptions = {},
  ): Promise<T> {
    const { id: operationId, method, path: template, repeat, cost } = operation;
    checkUnits(operation, query, body);
    const target = { operationId, method, path: template, repeat, cost };
    let value: unknown;
    const asked = sender.request(method as 'get', template, {
      bodySerializer: operation.binary ? (bytes: BodyInit) => bytes : stringify,
      headers: headersOf(operation, headers ?? {}),
      params: { path, query },
      pathSerializer: (url, values) => fillPath(url, values, manySegments[template]),
      body,
      fetch: async (request: unknown) => {
        const wire = request as WireRequest;
        const range = wire.headers.get('range');
        wire.isStream = operation.answer === 'bytes' && 'as' in options;
        value = await call(client, target, wire, options, (raw, toError) =>
          wire.isStream
            ? readStream(raw.response, range, {
                timeoutMs: options.timeoutMs ?? settings.timeoutMs,
                signal: options.signal,
                toError,
              })
            : readSuccess(operation, raw, range),
        );
        return nothing;
      },
    });
    await asked.catch(explainUnicode);
    return value as T;
  }

  return { send, fetch: createFetch(client) };
}
