import { type Loaded, lazily } from '../async/lazily.ts';
import { stringify } from '../codec/stringify.ts';
import { InvalidRequestError } from '../errors.ts';
import type { CallOptions, Operation, OperationInput, Send, StreamOptions } from '../operation.ts';
import { callRules } from '../options/call-rules.ts';
import { checkOptions } from '../options/check-options.ts';
import type { WireRequest } from './attempt.ts';
import { checkBinary } from './binary-body.ts';
import { call } from './call.ts';
import type { Client } from './client.ts';
import { checkHeader } from './header.ts';
import { fileRules } from './limits.ts';
import { fillPath } from './path.ts';
import { writeQuery } from './query.ts';
import { readSuccess } from './read-success.ts';
import type { SafeFetch } from './safe-fetch.ts';
import { shortestInWord } from './secret-length.ts';
import type { Settings } from './settings.ts';
import { Traffic } from './traffic.ts';
import { checkUnits } from './units.ts';

/** What few programs need: to read files, and requests without a method. */
export const readBinary: () => Loaded<typeof import('./read-binary.ts')> = /* @__PURE__ */ lazily(
  () => import('./read-binary.ts'),
  (module) => module,
);
export const safeFetch: () => Loaded<typeof import('./safe-fetch.ts')> = /* @__PURE__ */ lazily(
  () => import('./safe-fetch.ts'),
  (module) => module,
);

/** The headers of one call: those of the client, the type of the body, and those that the call gives. */
function headersOf(
  { headers: ofClient }: Settings,
  operation: Operation,
  body: unknown,
  values: object,
): Record<string, string> {
  const headers: Record<string, string> = { ...ofClient };
  if (operation.binary) headers['Content-Type'] = 'application/octet-stream';
  else if (body !== undefined) headers['Content-Type'] = 'application/json';
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
    { path = {}, query = {}, headers = {}, body }: OperationInput,
    options: CallOptions | StreamOptions = {},
  ): Promise<T> {
    const { id: operationId, method, path: template, repeat, cost } = operation;
    checkOptions(operationId, options, operation.response === 'bytes' ? fileRules : callRules);
    checkPath(path, settings);
    checkUnits(operation, query, body);
    const wire: WireRequest = {
      url: urlOf(settings.apiRoot, operation, path, query),
      method,
      headers: headersOf(settings, operation, body, headers),
      body: operation.binary ? checkBinary(body) : body === undefined ? body : stringify(body),
      isStream: operation.response === 'bytes' && 'as' in options,
    };
    const { Range: range = null } = headers as { Range?: string };
    const target = { operationId, method, path: template, repeat, cost };
    const binary = operation.response === 'bytes' ? await readBinary() : undefined;
    const value = await call(client, target, wire, options, (raw, errors) => {
      if (!binary) return readSuccess(operation, raw);
      if (!wire.isStream) return binary.readBytes(raw, range);
      const timeoutMs = options.timeoutMs ?? settings.timeoutMs;
      return binary.readStream(raw.response, range, { timeoutMs, signal: options.signal, errors });
    });
    return value as T;
  }

  return { send, fetch: async (...request) => (await safeFetch()).fetchSafely(client, ...request) };
}
