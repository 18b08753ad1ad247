import { type Loaded, lazily } from '../async/lazily.ts';
import { stringify } from '../codec/stringify.ts';
import { InvalidRequestError } from '../errors.ts';
import type { CallOptions, Operation, OperationInput, Send, StreamOptions } from '../operation.ts';
import { callRules } from '../options/call-rules.ts';
import { checkOptions } from '../options/check-options.ts';
import type { WireRequest } from './attempt.ts';
import { call, type Decode } from './call.ts';
import type { Client } from './client.ts';
import { fillPath } from './path.ts';
import { writeQuery } from './query.ts';
import { readSuccess } from './read-success.ts';
import type { SafeFetch } from './safe-fetch.ts';
import { shortestInWord } from './secret-length.ts';
import type { Settings } from './settings.ts';
import { Traffic } from './traffic.ts';
import { checkUnits } from './units.ts';

/** What few programs need: the operations of files, and requests without a method. */
export const fileCalls: () => Loaded<typeof import('./file-calls.ts')> = /* @__PURE__ */ lazily(
  () => import('./file-calls.ts'),
);
export const safeFetch: () => Loaded<typeof import('./safe-fetch.ts')> = /* @__PURE__ */ lazily(
  () => import('./safe-fetch.ts'),
);

/** The address of a request: nothing in a value changes the path around it. */
function urlOf(
  apiRoot: string,
  { path: template, segments }: Operation,
  path: NonNullable<OperationInput['path']>,
  query: object,
): string {
  try {
    const search = writeQuery(query);
    return `${apiRoot}${fillPath(template, path, segments)}${search && `?${search}`}`;
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    // Half a character cannot be part of a URL (encodeURIComponent throws).
    throw new InvalidRequestError('A value of the query cannot be sent: it is not valid Unicode.');
  }
}

/** A token in the place of an ID would show in logs and errors of the server. */
function checkPath(path: NonNullable<OperationInput['path']>, { apiToken }: Settings): void {
  const name = Object.keys(path).find((key) => path[key] === apiToken);
  if (name === undefined || apiToken.length < shortestInWord) return;
  throw new InvalidRequestError(
    `${name} is your API token. Pass an ID, and keep the token out of paths.`,
  );
}

/** The two ways to send: `send` for the operations' methods, `fetch` for all else. */
export function createTransport(settings: Settings): { send: Send; fetch: SafeFetch } {
  const client: Client = {
    settings,
    traffic: new Traffic(),
  };

  async function send<T>(
    operation: Operation,
    { path = {}, query = {}, headers, body }: OperationInput,
    options: CallOptions | StreamOptions = {},
  ): Promise<T> {
    const { id: operationId, method, response: form, binary } = operation;
    const isFile = binary || (form && form !== 'none') || headers;
    const files = isFile ? await fileCalls() : undefined;
    checkOptions(operationId, options, files?.rulesOf(operation) ?? callRules);
    checkPath(path, settings);
    checkUnits(operation, query, body);
    // Each request has headers of its own: a `fetch` of the user's may add to them.
    const own = { ...settings.headers };
    if (body !== undefined) own['Content-Type'] = 'application/json';
    const wire: WireRequest = {
      url: urlOf(settings.apiRoot, operation, path, query),
      method,
      headers: files?.headersOf(own, operation, headers) ?? own,
      body: binary ? files?.checkBinary(body) : body === undefined ? body : stringify(body),
      isStream: form === 'bytes' && 'as' in options,
    };
    const { timeoutMs = settings.timeoutMs, signal } = options;
    const { isStream } = wire;
    const decode: Decode<unknown> =
      files?.fileReader(operation, headers, { isStream, timeoutMs, signal }) ??
      ((raw) => readSuccess(operation, raw));
    const value = await call(client, { operationId, ...operation }, wire, options, decode);
    return value as T;
  }

  return { send, fetch: async (...request) => (await safeFetch()).fetchSafely(client, ...request) };
}
