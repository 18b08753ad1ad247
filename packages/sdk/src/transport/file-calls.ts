import { InvalidRequestError } from '../errors.ts';
import type { Operation } from '../operation.ts';
import { callRules } from '../options/call-rules.ts';
import { extend, oneOf, type Rules } from '../options/check-options.ts';
import type { Decode } from './call.ts';
import { checkHeader } from './header.ts';
import { readBytes, readStream } from './read-binary.ts';
import { readSuccess } from './read-success.ts';

export { checkBinary } from './binary-body.ts';

const fileRules: Rules = /* @__PURE__ */ extend(callRules, {
  as: /* @__PURE__ */ oneOf('stream'),
});

/** The options of a call. */
export function rulesOf({ response }: Operation): Rules {
  return response === 'bytes' ? fileRules : callRules;
}

/**
 * The headers of a request.
 *
 * @param headers - Those of every request of the client.
 * @param values - Those that the call gives.
 */
export function headersOf(
  headers: Record<string, string>,
  { id, binary, headers: names = [] }: Operation,
  values: object = {},
): Record<string, string> {
  const all = { ...headers };
  if (binary) all['Content-Type'] = 'application/octet-stream';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (!names.includes(name)) {
      const can = names.join(', ') || 'none';
      throw new InvalidRequestError(`${id} has no header of that name. Its headers are: ${can}.`);
    }
    all[name] = checkHeader(name, String(value));
  }
  return all;
}

interface FileReading {
  isStream: boolean | undefined;
  /** For each read of a stream, in milliseconds. */
  timeoutMs: number;
  signal: AbortSignal | undefined;
}

/** Reads a success as the spec says: as a file, by its headers, or as that of other operations. */
export function fileReader(
  operation: Operation,
  sent: { Range?: string } = {},
  { isStream, timeoutMs, signal }: FileReading,
): Decode<unknown> {
  const { response: form } = operation;
  const { Range: range = null } = sent;
  return (raw, errors) => {
    if (typeof form === 'object') return readHeaders(form, raw.response.headers);
    if (form !== 'bytes') return readSuccess(operation, raw);
    if (!isStream) return readBytes(raw, range);
    return readStream(raw.response, range, { timeoutMs, signal, errors });
  };
}

function readHeaders(form: object, headers: Headers): Record<string, string | number> {
  const found: Record<string, string | number> = {};
  for (const [name, type] of Object.entries(form)) {
    const text = headers.get(name);
    const value = type === 'number' && text !== null ? Number(text) : text;
    if (value !== null && !Number.isNaN(value)) found[name] = value;
  }
  return found;
}
