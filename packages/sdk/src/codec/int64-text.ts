import type { Int64Key } from './int64-plan.ts';

const backslash = 92;
const dot = 46;
const minus = 45;
const quote = 34;
const zero = 48;
const two32 = 2 ** 32;
const billion = 1e9;

/** An escape of a letter, a digit or an underscore, by which a key may be written. */
const escapedWord = /\\u00(?:3\d|[46][1-9a-f]|5[0-9af]|7[0-9a])/i;

/** Makes a bigint of two words without a text in between. */
const words = new DataView(new ArrayBuffer(8));

/** Whether a key of letters, digits and underscores could be written with escapes in the text. */
export function mayHaveEscapedKeys(text: string): boolean {
  return text.includes('\\u00') && escapedWord.test(text);
}

/**
 * The integers behind the keys of a plan, in the order of a text that `JSON.parse` has accepted.
 *
 * In valid JSON a quote without a backslash before it begins or ends a string, so `"key"`
 * followed by a colon is a key and never part of a string's text.
 */
export class Int64Text {
  private readonly text: string;
  private readonly pattern: RegExp;
  /** Where the integer ends that was found and not yet read; 0 when there is none. */
  private end = 0;
  private isOver = false;

  /** @param pattern - Matches a key of the plan and the integer behind it; with the flag `g`. */
  constructor(text: string, pattern: RegExp) {
    this.text = text;
    this.pattern = pattern;
    pattern.lastIndex = 0;
  }

  /**
   * The next integer, if it stands behind this key and `JSON.parse` rounds it to this number;
   * otherwise undefined, and nothing is read.
   */
  read(key: Int64Key, rounded: number): bigint | undefined {
    if (this.end === 0 && !this.find()) return undefined;
    const { text, end } = this;
    // Nineteen digits, as every timestamp in nanoseconds has, and nothing but the colon before them.
    const colon = end - 20;
    if (rounded >= 1e18 && rounded < 2 ** 63 && text.charCodeAt(colon - 1) === quote) {
      const open = colon - key.quoted.length;
      if (this.isAt(open, key) && text.charCodeAt(open - 1) !== backslash) {
        const value = this.isInteger() ? this.nineteenDigits(rounded) : undefined;
        if (value !== undefined) this.end = 0;
        return value;
      }
    }
    return this.readAny(key, rounded);
  }

  /** Whether the text has an integer behind a key that was not read. */
  hasMore(): boolean {
    if (this.end === 0 && !this.find()) return false;
    while (this.isInsideString()) if (!this.find()) return false;
    return true;
  }

  private find(): boolean {
    // `test` moves on as `exec` does, and makes no array of each match.
    // Behind the last match it begins again.
    this.isOver ||= !this.pattern.test(this.text);
    this.end = this.isOver ? 0 : this.pattern.lastIndex;
    return !this.isOver;
  }

  /** Whether a key of the plan, known to be here, is this one. */
  private isAt(open: number, { quoted, firstCode, isDistinct }: Int64Key): boolean {
    const { text } = this;
    if (!isDistinct) return text.startsWith(quoted, open);
    return text.charCodeAt(open) === quote && text.charCodeAt(open + 1) === firstCode;
  }

  /** Whether what was found is not the beginning of a fraction or of a number with an exponent. */
  private isInteger(): boolean {
    const code = this.text.charCodeAt(this.end);
    return code !== dot && code !== 69 && code !== 101;
  }

  /** Of nineteen digits the last nine, the others by what the number was rounded to. */
  private nineteenDigits(rounded: number): bigint | undefined {
    const { text, end } = this;
    let last = 0;
    for (let at = end - 9; at < end; at++) last = last * 10 + (text.charCodeAt(at) - zero);
    const first = Math.round((rounded - last) / billion);
    const low = (Math.imul(first, billion) + last) >>> 0;
    const high = Math.round((rounded - low) / two32);
    if (high * two32 + low !== rounded) return undefined;
    words.setUint32(0, high);
    words.setUint32(4, low);
    return words.getBigInt64(0);
  }

  private readAny(key: Int64Key, rounded: number): bigint | undefined {
    while (this.isInsideString()) if (!this.find()) return undefined;
    const start = this.startOfInteger();
    const { text, end } = this;
    if (!text.endsWith(key.quoted, this.endOfKey(start)) || !this.isInteger()) return undefined;
    const value = BigInt(text.slice(start, end));
    if (Number(value) !== rounded) return undefined;
    this.end = 0;
    return value;
  }

  private isInsideString(): boolean {
    const close = this.endOfKey(this.startOfInteger()) - 1;
    return this.text.charCodeAt(this.text.lastIndexOf('"', close - 1) - 1) === backslash;
  }

  private startOfInteger(): number {
    const { text } = this;
    let at = this.end;
    while (text.charCodeAt(at - 1) >= zero && text.charCodeAt(at - 1) <= 57) at--;
    return text.charCodeAt(at - 1) === minus ? at - 1 : at;
  }

  /** The place behind the quote that ends the key. */
  private endOfKey(startOfInteger: number): number {
    return this.text.lastIndexOf('"', startOfInteger) + 1;
  }
}
