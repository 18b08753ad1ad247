import { AIHubError } from '../errors.ts';

/** `.` or `..` alone or between slashes, plain or encoded: some proxies decode before they look. */
const dotSegment = /(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:$|[/\\]|%2f|%5c)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const control = /[\u0000-\u001f\u007f]/;

/**
 * Fills a path template, so that no value can change the path around it: each is one encoded
 * segment, and what a server or proxy could read as no segment or as a step up is refused.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return encodeSegment(name, value);
  });
}

function encodeSegment(name: string, value: unknown): string {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== 'string') {
    const what = value === null ? 'null' : typeof value;
    throw new AIHubError(
      `${name} must be a string or a number for the request's path, not ${what}.`,
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
  if (problem) throw new AIHubError(`${name} cannot be used in the request's path: ${problem}.`);
  try {
    return encodeURIComponent(text);
  } catch {
    throw new AIHubError(`${name} cannot be used in the request's path: it is not valid Unicode.`);
  }
}
