import { InvalidRequestError } from '../errors.ts';
import { quote } from '../quote.ts';

/** `.` or `..` alone or between slashes, plain or encoded: some proxies decode before they look. */
export const dotSegment: RegExp = /(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:$|[/\\]|%2f|%5c)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
export const control: RegExp = /[\u0000-\u001f\u007f]/;

/** What stands in a URL as it is, and has no meaning in a path. */
const plain = /^[\w-]+$/;

/** What some proxies decode into a slash, a backslash or a dot. */
const encodedSegment = /%(?:2e|2f|5c)/i;

/**
 * Fills a path template, so that no value can change the path around it: each is one encoded
 * segment, and what a server or proxy could read as no segment or as a step up is refused.
 *
 * @param many - Parameters that are paths: each of their segments is encoded, and slashes stay.
 */
export function fillPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
  many: readonly string[] = [],
): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (!many.includes(name) || typeof value !== 'string') return encodeSegment(name, value);
    if (encodedSegment.test(value)) throw refuse(name, 'it holds an encoded dot or slash');
    const segments = value.split('/');
    if (segments.includes('') && value !== '') {
      throw refuse(name, 'it begins or ends with a slash, or has two in a row');
    }
    return segments.map((segment) => encodeSegment(name, segment)).join('/');
  });
}

function refuse(name: string, why: string): InvalidRequestError {
  return new InvalidRequestError(`${name} cannot be used in the request's path: ${why}.`);
}

function encodeSegment(name: string, value: unknown): string {
  if (typeof value === 'string' && plain.test(value)) return value;
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== 'string') {
    throw new InvalidRequestError(
      `${name} must be a string or a number for the request's path, not ${quote(value)}.`,
    );
  }
  const problem =
    text === ''
      ? 'it is empty'
      : dotSegment.test(text)
        ? 'it would change the path'
        : control.test(text)
          ? 'it holds a control character'
          : undefined;
  if (problem) throw refuse(name, problem);
  try {
    return encodeURIComponent(text);
  } catch {
    throw refuse(name, 'it is not valid Unicode');
  }
}
