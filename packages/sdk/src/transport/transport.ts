import { decode } from '../codec/decode.ts';
import { stringify } from '../codec/stringify.ts';
import { AIHubError } from '../errors.ts';
import { int64Places } from '../generated/int64.ts';
import type { CallOptions, Operation, OperationInput, Send } from '../operation.ts';
import type { Answer, WireRequest } from './attempt.ts';
import { type Client, call } from './call.ts';
import { createHttp, type Http } from './http.ts';
import { createClient } from './openapi-fetch.ts';
import { fillPath } from './path.ts';
import { RetryBudget } from './retry.ts';
import type { Settings } from './settings.ts';

/**
 * Stands in for `Request` inside openapi-fetch. A real one would copy what it is given, and could
 * be sent once only; this one keeps it.
 */
class PlainRequest implements WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyInit | undefined;

  constructor(url: string, init: Omit<WireRequest, 'url'>) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
  }
}

const asJson = { bodySerializer: stringify };
const asBinary = {
  bodySerializer: (body: BodyInit) => body,
  headers: { 'Content-Type': 'application/octet-stream' },
};

const utf8 = new TextDecoder();

/**
 * The text of a JSON body as data. A byte order mark is skipped, and bytes that are no UTF-8
 * become U+FFFD, as the Encoding standard has it.
 */
export function readJson(bytes: Uint8Array, operation: string): unknown {
  return decode(utf8.decode(bytes), int64Places[operation]);
}

/** A value of the query that is half a character cannot be part of a URL. */
function explainUnicode(error: unknown): never {
  if (!(error instanceof URIError)) throw error;
  throw new AIHubError('A value of the query cannot be sent: it is not valid Unicode.');
}

/** The two ways to send: `send` for the operations' methods, `http` for all else. */
export function createTransport(settings: Settings): { send: Send; http: Http } {
  const client: Client = { settings, budget: new RetryBudget() };
  const base = { baseUrl: settings.apiRoot, headers: settings.headers, pathSerializer: fillPath };
  // biome-ignore lint/suspicious/noExplicitAny: the generated methods have typed the input already
  const sender = createClient<any>({ ...base, Request: PlainRequest as never });

  async function send<T>(
    operation: Operation,
    { path = {}, query, body }: OperationInput,
    options: CallOptions = {},
  ): Promise<T> {
    const { id: operationId, method, path: template, repeat, cost } = operation;
    const read = ({ bytes }: Answer): unknown =>
      operation.empty ? undefined : readJson(bytes, `${method} ${template}`);
    const asked = sender.request(method as 'get', template, {
      ...(operation.binary ? asBinary : asJson),
      params: { path, query },
      body,
      // openapi-fetch hands a stream on as it is: here, the decoded answer.
      parseAs: 'stream',
      fetch: (request: unknown) =>
        call(
          client,
          { operationId, method, path: template, repeat, cost },
          request as WireRequest,
          options,
          (answer) => ({
            ok: true,
            headers: answer.response.headers,
            body: read(answer),
          }),
        ) as unknown as Promise<Response>,
    });
    const { data } = await asked.catch(explainUnicode);
    return data as T;
  }

  return { send, http: createHttp(client, base) };
}
