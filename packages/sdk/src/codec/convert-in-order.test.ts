import { describe, expect, it } from 'vitest';
import type { Int64Places } from '../operation.ts';
import { convertInOrder } from './convert-in-order.ts';
import { planFor } from './int64-plan.ts';

const run = { p: { start_timestamp: 1, finish_timestamp: 1 } } as const;
const list: Int64Places = { p: { runs: { i: run } } };
const large = 1765912514238248673n;

function converted(text: string, places: Int64Places): unknown {
  const value: unknown = JSON.parse(text);
  return convertInOrder(text, value, places) ? value : 'not converted';
}

describe('numbers at int64 places are converted in one pass', () => {
  it('in either order of the keys, with gaps, and with spaces', () => {
    const text = `{"runs":[
      {"start_timestamp":${large},"finish_timestamp":null},
      {"finish_timestamp":${large + 1n},"start_timestamp":${large + 2n}},
      {"finish_timestamp": ${large + 3n}, "a": 1, "start_timestamp" : 0},
      null, {}, 7,
      {"start_timestamp":"x","finish_timestamp":${large + 4n}},
      {"start_timestamp":${large + 5n},"finish_timestamp":${large + 6n}}
    ]}`;
    expect(converted(text, list)).toEqual({
      runs: [
        { start_timestamp: large, finish_timestamp: null },
        { start_timestamp: large + 2n, finish_timestamp: large + 1n },
        { a: 1, start_timestamp: 0n, finish_timestamp: large + 3n },
        null,
        {},
        7,
        { start_timestamp: 'x', finish_timestamp: large + 4n },
        { start_timestamp: large + 5n, finish_timestamp: large + 6n },
      ],
    });
  });

  it('in three keys that come in any order', () => {
    const places = { i: { p: { a: 1, b: 1, c: 1 } } } as const;
    const orders = ['abc', 'cab', 'bca', 'cba', 'acb', 'bac'];
    const rows = orders.map((order) => [...order].map((key, n) => [key, large + BigInt(n)]));
    const text = rows.map((row) => `{${row.map(([key, value]) => `"${key}":${value}`)}}`);
    expect(converted(`[${text}]`, places)).toEqual(rows.map((row) => Object.fromEntries(row)));
    expect(planFor(places)?.root.items?.keys.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  });

  it('in lists of lists, and in objects in the place of a list', () => {
    const places: Int64Places = { p: { runs: { i: { i: run }, p: { at: 1 } } } };
    const row = (value: bigint) => `{"start_timestamp":${value}}`;
    expect(converted(`{"runs":[[${row(large)},1],{},[${row(large + 1n)}]]}`, places)).toEqual({
      runs: [[{ start_timestamp: large }, 1], {}, [{ start_timestamp: large + 1n }]],
    });
    expect(converted(`{"runs":{"at":${large}}}`, places)).toEqual({ runs: { at: large } });
  });

  it('without a search of the text when all of them are safe, so that keys elsewhere are fine', () => {
    const text = '{"start_timestamp":1,"keys":{"start_timestamp":2},"finish_timestamp":3.0}';
    expect(converted(text, run)).toEqual({
      start_timestamp: 1n,
      keys: { start_timestamp: 2 },
      finish_timestamp: 3n,
    });
  });

  it.each([
    ['the key elsewhere', `{"start_timestamp":${large},"keys":{"start_timestamp":1}}`],
    ['the key elsewhere, before', `{"keys":{"start_timestamp":1},"start_timestamp":${large}}`],
    ['a duplicate', `{"start_timestamp":${large},"start_timestamp":${large}}`],
    ['a key with escapes', `{"start\\u005ftimestamp":${large},"a":{"start_timestamp":${large}}}`],
    ['a fraction', `{"start_timestamp":1.5}`],
    ['a fraction beside an int64', `{"start_timestamp":${large},"finish_timestamp":1.5}`],
    ['an exponent', '{"start_timestamp":1e18}'],
  ])('but not with %s', (_, text) => {
    expect(converted(text, run)).toBe('not converted');
  });

  it.each<[string, Int64Places]>([
    ['maps', { v: run }],
    ['lists of int64', { p: { at: { i: 1 } } }],
    ['maps deep inside', { p: { a: { i: { p: { b: { v: 1 } } } } } }],
    ['places at two depths', { p: { at: 1, runs: { i: run } } }],
    ['places in two properties', { p: { first: run, second: run } }],
    ['places at two depths behind a property', { p: { a: { p: { at: 1, runs: { i: run } } } } }],
    ['names that look like an index', { p: { 1: 1 } }],
    ['names that JSON can write in two ways', { p: { 'a/b': 1 } }],
    ['the name __proto__', { p: { __proto__x: 1, ['__proto__']: 1 } }],
  ])('and not in %s, whose order may differ from that of the text', (_, places) => {
    expect(planFor(places as Exclude<Int64Places, 1>)).toBeUndefined();
  });

  it('from the beginning of each text, also when the one before was left early', () => {
    const text = `{"start_timestamp":${large}}`;
    expect(converted(`{"start_timestamp":${large},"finish_timestamp":1.5}`, run)).toBe(
      'not converted',
    );
    expect(converted(text, run)).toEqual({ start_timestamp: large });
  });

  it('and not when the whole text is one', () => {
    expect(converted('7', 1)).toBe('not converted');
  });

  it('and reads no prototype for a property', () => {
    const inherited = { at: 7 };
    Object.defineProperty(Object.prototype, 'inherited', { configurable: true, value: inherited });
    try {
      expect(converted('{"a":1}', { p: { inherited: { p: { at: 1 } } } })).toEqual({ a: 1 });
    } finally {
      Reflect.deleteProperty(Object.prototype, 'inherited');
    }
    expect(inherited.at).toBe(7);
  });
});
