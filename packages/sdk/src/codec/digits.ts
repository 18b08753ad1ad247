/** Linear searches for the digits of integers in JSON text that `JSON.parse` has accepted. */

const anyNumber = /-?\d[\d.eE+-]*/g;
const backslash = 92;
const colon = 58;
const minus = 45;

/** Finds keys of a response: each as it stands in the text, and one pattern for all. */
interface Search {
  readonly quoted: readonly string[];
  readonly pattern: RegExp;
}

/** There are few sets of keys. */
const searches = new Map<string, Search>();

function searchFor(keys: readonly string[]): Search {
  const id = keys.join('\n');
  let search = searches.get(id);
  if (!search) {
    const quoted = keys.map((key) => JSON.stringify(key));
    const literal = quoted.map((key) => key.replace(/\W/g, '\\$&'));
    search = { quoted, pattern: new RegExp(literal.join('|'), 'g') };
    searches.set(id, search);
  }
  return search;
}

/**
 * For each key the digits of the integers that stand behind it, in the order of the text.
 *
 * In valid JSON a quote without a backslash before it begins or ends a string, so `"key"`
 * followed by a colon is a key and never part of a string's text.
 */
export function digitsAfterKeys(text: string, keys: readonly string[]): string[][] {
  const found: string[][] = keys.map(() => []);
  const { quoted, pattern } = searchFor(keys);
  pattern.lastIndex = 0;
  // `test` moves on as `exec` does, and makes no array of each match.
  while (pattern.test(text)) {
    const end = pattern.lastIndex;
    const which = quoted.findIndex((key) => text.endsWith(key, end));
    const start = end - (quoted[which]?.length ?? 0);
    if (text.charCodeAt(start - 1) === backslash) continue;
    const digits = integerAfterColon(text, end);
    if (digits !== undefined) found[which]?.push(digits);
  }
  return found;
}

function integerAfterColon(text: string, afterKey: number): string | undefined {
  const at = skipSpace(text, afterKey);
  if (text.charCodeAt(at) !== colon) return undefined;
  const start = skipSpace(text, at + 1);
  let end = text.charCodeAt(start) === minus ? start + 1 : start;
  while (isDigit(text.charCodeAt(end))) end++;
  // A fraction or an exponent is no integer's digits.
  const isInteger = end > start && !'.eE'.includes(text.charAt(end) || ' ');
  return isInteger ? text.slice(start, end) : undefined;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  // Space, tab, line feed and carriage return are all that JSON allows here.
  while (text.charCodeAt(at) <= 32) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The same JSON text with every integer past 2^53 as a string of its digits. */
export function quoteLargeIntegers(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    parts.push(text.slice(at, end).replace(anyNumber, quoteIfLarge));
    if (quote < 0) break;
    at = endOfString(text, quote);
    parts.push(text.slice(quote, at));
  }
  return parts.join('');
}

function quoteIfLarge(token: string): string {
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;
}

/** The place behind a string's closing quote. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  for (;;) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
}
