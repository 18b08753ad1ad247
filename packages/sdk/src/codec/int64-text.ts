import type { Int64Key } from './int64-plan.ts';

const colon = 58;
const dot = 46;
const quote = 34;
const zero = 48;
const two32 = 2 ** 32;

/** An escape of a letter, a digit or an underscore, by which a key may be written. */
const escapedWord = /\\u00(?:3\d|[46][1-9a-f]|5[0-9af]|7[0-9a])/i;

/** Makes a bigint of two words without a text in between; a `DataView` takes longer. */
const words = new Uint32Array([1, 0]);
const int64 = new BigInt64Array(words.buffer);
/** Where the lower word is: first but for processors that are rare. */
const lower = int64[0] === 1n ? 0 : 1;

/** Whether a key of letters, digits and underscores could be written with escapes in the text. */
export function mayHaveEscapedKeys(text: string): boolean {
  return text.includes('\\u00') && escapedWord.test(text);
}

/**
 * The integers behind the keys of a plan, in the order of a text that `JSON.parse` has accepted.
 *
 * In valid JSON a quote without a backslash before it begins or ends a string, so `"key"`
 * followed by a colon is a key and never part of a string's text. Each number behind a key is
 * found, so where as many are read as there are, each was read for its own place.
 */
export class Int64Text {
  private readonly text: string;
  private readonly pattern: RegExp;
  /** Where the integer ends that was found and not yet read; 0 when there is none. */
  private end = 0;
  private isOver = false;

  /** @param pattern - That of the plan. */
  constructor(text: string, pattern: RegExp) {
    this.text = text;
    this.pattern = pattern;
    pattern.lastIndex = 0;
  }

  /**
   * The next integer, if it stands behind this key; otherwise undefined, and nothing is read.
   *
   * @param rounded - What `JSON.parse` has made of it.
   */
  read(key: Int64Key, rounded: number): bigint | undefined {
    if (!this.hasMore()) return undefined;
    const { text, end } = this;
    // It may be the beginning of a fraction, or of a number with an exponent.
    const code = text.charCodeAt(end);
    if (code === dot || code === 69 || code === 101) return undefined;
    // Nineteen digits, as every timestamp in nanoseconds has, and nothing but the colon before them.
    const at = end - 20;
    const isUsual =
      rounded >= 1e18 &&
      rounded < 2 ** 63 &&
      text.charCodeAt(at) === colon &&
      text.charCodeAt(at - 1) === quote;
    if (!this.isBefore(isUsual ? at : text.lastIndexOf('"', end) + 1, key)) return undefined;
    this.end = 0;
    if (isUsual) return nearest(text, end, rounded);
    return BigInt(text.slice(text.lastIndexOf(':', end) + 1, end));
  }

  /** Whether the text has a number behind a key that was not read. */
  hasMore(): boolean {
    if (this.end === 0 && !this.isOver) {
      // `test` moves on as `exec` does, and makes nothing of each match. Behind the last it begins again.
      this.isOver = !this.pattern.test(this.text);
      this.end = this.pattern.lastIndex;
    }
    return this.end > 0;
  }

  /** Whether a key of the plan, known to end there, is this one. */
  private isBefore(behind: number, { quoted, firstCode, isDistinct }: Int64Key): boolean {
    const { text } = this;
    const open = behind - quoted.length;
    if (!isDistinct) return text.startsWith(quoted, open);
    return text.charCodeAt(open) === quote && text.charCodeAt(open + 1) === firstCode;
  }
}

/** The integer with the last four digits before `end`: it was rounded by 512 at most. */
function nearest(text: string, end: number, rounded: number): bigint | undefined {
  let last = 0;
  for (let at = end - 4; at < end; at++) last = last * 10 + text.charCodeAt(at) - zero;
  const high = Math.floor(rounded / two32);
  const low = rounded - high * two32;
  const own = (((high >>> 0) % 10_000) * (two32 % 10_000) + ((low >>> 0) % 10_000)) % 10_000;
  const exact = low + ((last - own + 15_000) % 10_000) - 5000;
  words[lower] = exact;
  words[1 - lower] = exact < 0 ? high - 1 : high;
  return int64[0];
}
