import { describe, expect, it } from 'vitest';
import { fieldOf, pick } from './fields.ts';
import { toJson } from './json.ts';
import { fitTable } from './table.ts';
import { durationText, fromMs, timeText, toMs } from './time.ts';
import { visible } from './visible.ts';
import { cut, widthOf, wrap } from './width.ts';

const plain = (text: string) => text;
const cells = (...rows: string[][]) => rows.map((row) => row.map((text) => ({ text })));

describe('a table', () => {
  const id = '2c16681c-60ab-45f7-90d8-93ca98ba7d06';

  it('never cuts an ID, and makes long text narrower', () => {
    const rows = cells([id, 'x'.repeat(200), 'FAILED']);
    const { lines, hidden } = fitTable(['id', 'msg', 'status'], rows, 80, plain);
    expect(hidden).toEqual([]);
    expect(lines[1]).toBe(`${id}  ${'x'.repeat(33)}…  FAILED`);
    expect(lines.every((line) => widthOf(line) <= 80)).toBe(true);
  });

  it('leaves out the last columns where there is no room', () => {
    const { lines, hidden } = fitTable(['id', 'other', 'tags'], cells([id, id, 'a']), 60, plain);
    expect(hidden).toEqual(['other', 'tags']);
    expect(lines).toEqual(['id', id]);
  });

  it('fits the narrowest of terminals, and wide characters', () => {
    const { lines } = fitTable(['名前', 'b'], cells(['請求書'.repeat(30), 'b']), 30, plain);
    expect(lines.every((line) => widthOf(line) <= 30)).toBe(true);
    expect(fitTable(['id'], cells([id]), 5, plain).lines).toEqual(['id', '2c16…']);
  });
});

describe('text', () => {
  it('is as wide as it looks', () => {
    expect(['abc', '請求', 'e\u0301', '👍'].map(widthOf)).toEqual([3, 4, 1, 2]);
    expect([cut('abcdef', 4), cut('abc', 3), cut('請求書', 4)]).toEqual(['abc…', 'abc', '請…']);
  });

  it('is broken between words, and colours count for nothing', () => {
    expect(wrap('one two three', 7)).toBe('one two\nthree');
    expect(wrap('\u001b[31mone\u001b[39m two three', 7)).toBe('\u001b[31mone\u001b[39m two\nthree');
    expect(wrap('a\nb c', 1)).toBe('a\nb\nc');
  });

  it('of a server carries out nothing in a terminal, and stays on its line', () => {
    expect(visible('a\u001b[2J\u009b1m\u202eb\nc\td')).toBe('a\\u001b[2J\\u009b1m\\u202eb c d');
  });
});

describe('times', () => {
  it('are exact to the millisecond in each unit, and 0 is none', () => {
    expect(toMs(1765912514238248673n, 'nanoseconds')).toBe(1765912514238);
    expect([toMs(1765912514238, 'milliseconds'), toMs(1765912514, 'seconds')]).toEqual([
      1765912514238, 1765912514000,
    ]);
    expect([toMs('1765912371204', 'milliseconds'), toMs('soon', 'seconds')]).toEqual([
      1765912371204,
      undefined,
    ]);
    expect([toMs(0n, 'nanoseconds'), toMs(null, 'seconds'), toMs(Number.NaN, 'seconds')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(fromMs(1765912514238, 'nanoseconds')).toBe(1765912514238000000n);
  });

  it('are local or in UTC', () => {
    const at = Date.UTC(2026, 10, 25, 14, 3, 19);
    expect(timeText(at, true)).toBe('2026-11-25 14:03:19Z');
    const local = new Date(at);
    expect(timeText(at, false)).toContain(
      `${String(local.getHours()).padStart(2, '0')}:${String(local.getMinutes()).padStart(2, '0')}:19`,
    );
  });

  it('passed are told in two units', () => {
    expect([400, 59_000, 185_000, 7_800_000, 277_200_000].map(durationText)).toEqual([
      '0.4s',
      '59s',
      '3m 05s',
      '2h 10m',
      '3d 5h',
    ]);
  });
});

it('fields lead into objects, and names with dots come first', () => {
  expect([fieldOf({ a: { b: 1 } }, 'a.b'), fieldOf({ 'a.b': 2, a: { b: 1 } }, 'a.b')]).toEqual([
    1, 2,
  ]);
  expect(pick({ a: 1 }, ['a', 'toString', '__proto__.x'])).toEqual({
    a: 1,
    toString: null,
    '__proto__.x': null,
  });
});

it('JSON has int64 as strings', () => {
  expect(toJson({ a: [1765912514238248673n], b: 1 })).toBe('{"a":["1765912514238248673"],"b":1}');
});
