import { decode } from '../codec/decode.ts';
import type { Int64Places, Operation } from '../operation.ts';
import type { RawResponse } from './attempt.ts';
import { loadedFailures } from './failure-code.ts';
import { UnexpectedBody } from './unexpected-body.ts';

/** A response with a status of success whose body says that it is an error. */
export class ErrorInSuccess extends Error {}

const utf8 = /* @__PURE__ */ new TextDecoder();

/**
 * The text of a JSON body as data. A byte order mark is skipped, and bytes that are no UTF-8
 * become U+FFFD, as the Encoding standard has it.
 */
export function readJson(bytes: Uint8Array, int64: Int64Places | undefined): unknown {
  const text = utf8.decode(bytes);
  return decode(text, int64, loadedFailures()?.convertInOrder);
}

/**
 * Reads a success as the spec says: as JSON, or not at all. `file-calls.ts` reads other forms.
 *
 * @throws UnexpectedBody - or what the JSON parser throws.
 * @throws ErrorInSuccess - when the body says that it is an error.
 */
export function readSuccess(operation: Operation, raw: RawResponse): unknown {
  const { response: form, fails, requires = [], int64 } = operation;
  if (form === 'none') return undefined;
  const value = readJson(raw.bytes, int64);
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
