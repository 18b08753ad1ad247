import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzed } from '../../test/fuzz-share.ts';
import type { Int64Places } from '../operation.ts';
import { convertInOrder } from './convert-in-order.ts';
import { decode as decodeWith } from './decode.ts';
import { slowParse } from './slow-parser.test-helper.ts';

/** What the fast way reads, after a comparison with the slow one. */
function decode(text: string, places: Int64Places): unknown {
  const value = decodeWith(text, places, convertInOrder);
  expect(decodeWith(text, places)).toEqual(value);
  return value;
}

const run = { p: { start_timestamp: 1, finish_timestamp: 1 } } as const;
const list: Int64Places = { p: { runs: { i: run } } };
const exact = 1765912514238248673n;

describe('an int64', () => {
  it.each([
    ['past 2^53', `{"start_timestamp":${exact}}`, exact],
    ['small', '{"start_timestamp":7}', 7n],
    ['zero', '{"start_timestamp":0}', 0n],
    ['negative', `{"start_timestamp":-${exact}}`, -exact],
    ['with spaces around', `{ "start_timestamp"\n:\t ${exact} }`, exact],
    ['of more than 64 bits', `{"start_timestamp":${exact}00}`, exact * 100n],
    ['written with an exponent', '{"start_timestamp":1e18}', 10n ** 18n],
    ['behind a key written with escapes', `{"start\\u005ftimestamp":${exact}}`, exact],
    [
      'given twice, of which the last counts',
      `{"start_timestamp":1,"start_timestamp":${exact}}`,
      exact,
    ],
  ])('%s is that bigint', (_, text, value) => {
    expect(decode(text, run)).toEqual({ start_timestamp: value });
  });

  it('is found in arrays, maps and alternatives', () => {
    const places: Int64Places = { p: { at: { i: 1, p: { deep: 1 } }, map: { v: { i: 1 } } } };
    const text = `{"at":[1,${exact}],"map":{"x":[${exact}],"1":[],"__proto__":[2]}}`;
    const value = decode(text, places) as { at: unknown; map: Record<string, unknown> };
    expect(value.at).toEqual([1n, exact]);
    expect(Object.entries(value.map)).toEqual([
      ['1', []],
      ['x', [exact]],
      ['__proto__', [2n]],
    ]);
    expect(decode(`{"at":{"deep":${exact}}}`, places)).toEqual({ at: { deep: exact } });
  });

  it.each([
    ['null', null],
    ['"1765912514238248673"', '1765912514238248673'],
    ['1.5', 1.5],
    ['true', true],
    ['[1]', [1]],
  ])('place that holds %s keeps it as it is', (text, value) => {
    expect(decode(`{"start_timestamp":${text}}`, run)).toEqual({ start_timestamp: value });
  });
});

describe('everything else is as JSON.parse gives it', () => {
  it.each([
    [
      'a key of the same name in a free-form object',
      `{"start_timestamp":${exact},"keys":{"start_timestamp":${exact}}}`,
    ],
    ['a key of the same name outside the places', `{"keys":[{"start_timestamp":${exact}}]}`],
    [
      'JSON text inside a string',
      `{"text":"{\\"start_timestamp\\": ${exact}}","start_timestamp":${exact}}`,
    ],
    ['a string that ends in a backslash before the key', `{"a":"\\\\","start_timestamp":${exact}}`],
  ])('%s', (_, text) => {
    const value = decode(text, run) as Record<string, unknown>;
    const plain = JSON.parse(text) as Record<string, unknown>;
    expect({ ...value, start_timestamp: undefined }).toEqual({
      ...plain,
      start_timestamp: undefined,
    });
    if ('start_timestamp' in plain) expect(value.start_timestamp).toBe(exact);
  });

  it.each([
    ['a list', { p: { start_timestamp: 1, runs: { i: run } } }, '[', ']'],
    ['an object', { p: { start_timestamp: 1, runs: run } }, '', ''],
  ] as const)(
    'keeps to its place an int64 before %s that stands there twice',
    (_, places, open, close) => {
      const runs = `${open}{"start_timestamp":${exact + 1n}}${close}`;
      const text = `{"runs":null,"start_timestamp":${exact},"runs":${runs}}`;
      const inner = { start_timestamp: exact + 1n };
      expect(decode(text, places)).toEqual({
        runs: open ? [inner] : inner,
        start_timestamp: exact,
      });
    },
  );

  it('keeps a __proto__ property a property', () => {
    const value = decode(`{"__proto__":{"admin":true},"start_timestamp":${exact}}`, run) as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'start_timestamp']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('admin' in JSON.parse(JSON.stringify(value))).toBe(false);
  });

  it('refuses what JSON.parse refuses', () => {
    const texts = [
      '',
      '{',
      '{"start_timestamp":}',
      `{"start_timestamp":0${exact}}`,
      `{"start_timestamp":${exact}`,
      `${exact}n`,
    ];
    for (const text of texts) expect(() => decode(text, run)).toThrow(SyntaxError);
  });
});

describe('JSON.stringify of a decoded run', () => {
  it('writes int64 values as strings of their digits', () => {
    const text = `{"runs":[{"id":"a","start_timestamp":${exact},"finish_timestamp":null}]}`;
    const value = decode(text, list);
    expect(JSON.stringify(value)).toBe(
      `{"runs":[{"id":"a","start_timestamp":"${exact}","finish_timestamp":null}]}`,
    );
    expect(JSON.stringify(value, null, 2)).toContain(`"start_timestamp": "${exact}"`);
  });

  it('works on arrays of int64, and leaves nothing enumerable behind', () => {
    const value = decode(`{"a":[${exact}]}`, { p: { a: { i: 1 } } }) as { a: bigint[] };
    expect(JSON.stringify(value)).toBe(`{"a":["${exact}"]}`);
    expect(Object.keys(value.a)).toEqual(['0']);
    expect(structuredClone({ ...value.a })).toEqual({ 0: exact });
  });
});

/** A small fast generator (mulberry32): fast-check's would take minutes for so many documents. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const names = [
  'start_timestamp',
  'start_timestamp',
  'start_timestamp',
  'a',
  'runs',
  'start\\u005ftimestamp',
  'finish\\u005Ftimestamp',
  'finish_timestamp',
  'finish_timestamp',
  'runs',
  'keys',
  'a',
  '1',
  '__proto__',
  'toString',
];
const scalars = [
  'null',
  'true',
  '0',
  '-0',
  '7',
  '1.5',
  '1e18',
  '1E400',
  '-12e-3',
  '9007199254740993',
  `${exact}`,
  // The same as a double: an integer of another place would not be noticed by its size.
  `${exact + 1n}`,
  `${exact + 2n}`,
  `-${exact}`,
  `${exact}.5`,
  `${exact}e0`,
  '""',
  '"\\\\"',
  '"\\u00e9\\""',
  `"\\"start_timestamp\\":${exact}"`,
  '"start_timestamp"',
  `"${exact}"`,
  '"\u2028é😀"',
];
const spaces = ['', '', '', ' ', '\n\t ', '\r'];

function fuzzedText(next: () => number, depth = 0): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const kind = depth > 4 ? 0 : depth === 0 ? 1 : next();
  const many = Math.floor(next() * 5);
  const parts = (make: () => string) => Array.from({ length: many }, make).join(',');
  const inner = () => pick(spaces) + fuzzedText(next, depth + 1) + pick(spaces);
  if (kind < 0.5) return pick(scalars);
  if (kind < 0.65) return `[${parts(inner)}]`;
  return `{${parts(() => `${pick(spaces)}"${pick(names)}"${pick(spaces)}:${inner()}`)}}`;
}

/** Damages some of the texts, so that acceptance is compared too. */
function damaged(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const how = next();
  if (how < 0.7) return text;
  if (how < 0.8) return text.slice(0, at);
  if (how < 0.9) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + '",:{}[]0-e\\n'[Math.floor(next() * 12)] + text.slice(at);
}

function outcome(parse: () => unknown): unknown {
  try {
    return { value: parse() };
  } catch (error) {
    if (error instanceof SyntaxError) return 'refused';
    throw error;
  }
}

describe('the codec against an independent parser', () => {
  it('agrees on 100 000 documents, valid and damaged', { timeout: 120_000 }, () => {
    const loose: Int64Places = {
      p: { runs: { i: run, p: { a: 1 } }, start_timestamp: 1, a: { i: 1, v: { i: run, v: 1 } } },
      v: { p: { start_timestamp: 1 } },
    };
    const ordered: Int64Places[] = [
      run,
      { p: { ...run.p, a: 1, runs: 1, keys: 1 } },
      { p: { runs: { i: { p: { ...run.p, a: 1 } }, p: { a: 1 } } } },
      { p: { a: { ...run, i: { ...run, i: run } } } },
    ];
    const next = random(20251216);
    let bigints = 0;
    let fastBigints = 0;
    const counted: typeof convertInOrder = (text, value, places) => {
      const isConverted = convertInOrder(text, value, places);
      if (isConverted && describeExactly(value).includes('n"')) fastBigints++;
      return isConverted;
    };
    for (let count = 0; count < fuzzed(100_000); count++) {
      const places = count % 2 ? loose : (ordered[(count >> 1) % ordered.length] as Int64Places);
      const text = damaged(fuzzedText(next), next);
      const fast = count % 7 ? counted : undefined;
      const ours = outcome(() => decodeWith(text, places, fast));
      const theirs = outcome(() => slowParse(text, places));
      const same = describeExactly(ours) === describeExactly(theirs);
      if (!same) expect({ text, value: ours }).toEqual({ text, value: theirs });
      if (describeExactly(ours).includes('n"')) bigints++;
    }
    expect(bigints).toBeGreaterThan(fuzzed(8_000));
    expect(fastBigints).toBeGreaterThan(fuzzed(1000));
  });

  it('agrees on whatever fast-check finds', () => {
    fc.assert(
      fc.property(fc.json(), fc.bigInt(), (free, int64) => {
        const text = `{"keys":${free},"start_timestamp":${int64}}`;
        expect(decode(text, run)).toEqual({ keys: JSON.parse(free), start_timestamp: int64 });
      }),
    );
  });
});

/** One text for one value: types, -0, the order of keys and own `__proto__` included. */
function describeExactly(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}n"`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(describeExactly)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${describeExactly(item)}`)}}`;
}
