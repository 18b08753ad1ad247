import { decode } from '../codec/decode.ts';
import { int64Places } from '../generated/int64.ts';
import type { BinaryResponse, Operation } from '../operation.ts';
import type { RawResponse } from './attempt.ts';

/** A success that is not what was promised; the message completes "the body …". */
export class UnexpectedBody extends Error {}

/** A response with a status of success whose body says that it is an error. */
export class ErrorInSuccess extends Error {}

const utf8 = new TextDecoder();

/**
 * The text of a JSON body as data. A byte order mark is skipped, and bytes that are no UTF-8
 * become U+FFFD, as the Encoding standard has it.
 */
export function readJson(bytes: Uint8Array, operation: string): unknown {
  return decode(utf8.decode(bytes), int64Places[operation]);
}

/**
 * Reads a success as the spec says: as JSON, as bytes, by its headers, or not at all.
 *
 * @param range - The header `Range` of the request, if it had one.
 * @throws UnexpectedBody - or what the JSON parser throws.
 * @throws ErrorInSuccess - when the body says that it is an error.
 */
export function readSuccess(
  operation: Operation,
  raw: RawResponse,
  range?: string | null,
): unknown {
  const { answer: form, fails, requires = [], method, path } = operation;
  if (form === 'none') return undefined;
  if (form === 'bytes') return readFile(raw, range);
  if (form) return readHeaders(form, raw.response.headers);
  const value = readJson(raw.bytes, `${method} ${path}`);
  if (fails && (value as Record<string, unknown> | null)?.[fails[0]] === fails[1]) {
    throw new ErrorInSuccess();
  }
  checkComplete(value, requires);
  return value;
}

/** What a request has created cannot be found again without its ID. */
function checkComplete(value: unknown, requires: readonly string[]): void {
  const found = (typeof value === 'object' && value) || {};
  const missing = requires.filter((name) => {
    const property: unknown = Reflect.get(found, name);
    return property === undefined || property === null || property === '';
  });
  if (missing.length > 0) throw new UnexpectedBody(`lacks ${missing.join(' and ')}`);
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

/** A part (RFC 9110, section 15.3.7) is taken only if it is the one that was asked for. */
function readFile({ response, bytes }: RawResponse, range?: string | null): BinaryResponse {
  const { status, headers } = response;
  if (status !== 206) return { bytes, status, headers };
  const [, first, last, size] =
    /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
  const [start, end] = [Number(first), Number(last)];
  const wanted = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!wanted) throw new UnexpectedBody('is a part of the file that was not asked for');
  if (!(end - start + 1 === bytes.length)) {
    throw new UnexpectedBody('is not the part of the file that its Content-Range names');
  }
  if (wanted[1] && (Number(wanted[1]) !== start || (wanted[2] && Number(wanted[2]) < end))) {
    throw new UnexpectedBody('is another part of the file than was asked for');
  }
  const of = { start, end, ...(size === '*' ? {} : { size: Number(size) }) };
  return { bytes, status, headers, range: of };
}
