/** Linear searches for the digits of integers in JSON text that `JSON.parse` has accepted. */

const number = /[ \t\n\r]*:[ \t\n\r]*(-?\d+)(?![\d.eE])/y;
const anyNumber = /-?\d[\d.eE+-]*/g;
const backslash = 92;

/**
 * The digits of the integers that stand behind one key, in the order of the text.
 *
 * In valid JSON a quote without a backslash before it begins or ends a string, so `"key"`
 * followed by a colon is a key and never part of a string's text.
 */
export function digitsAfterKey(text: string, key: string): string[] {
  const quoted = JSON.stringify(key);
  const found: string[] = [];
  for (let at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + quoted.length)) {
    if (text.charCodeAt(at - 1) === backslash) continue;
    number.lastIndex = at + quoted.length;
    const digits = number.exec(text)?.[1];
    if (digits !== undefined) found.push(digits);
  }
  return found;
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
