import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { quickStringify } from './quick-stringify.ts';
import { stringify } from './stringify.ts';

const exact = 1765912514238248673n;
const text = `{"id":"a","start_timestamp":${exact}}`;
const run = () => decode(text, { p: { start_timestamp: 1 } });
const list = () => decode(`[${exact},1]`, { i: 1 });

describe('quickStringify writes what stringify writes', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a function', () => 1],
    ['no bigint', { a: [1, 'x', null, undefined, { b: true }], c: undefined, d: () => 1 }],
    ['a bigint', 7n],
    ['a bigint deep inside', { a: [{ b: exact }] }],
    ['a date', { at: new Date(0), list: [new Date(1)] }],
    [
      'a class',
      new (class {
        n = 1;
      })(),
    ],
    ['a toJSON that gives a bigint', { a: { toJSON: () => ({ n: exact }) } }],
    ['a toJSON that gives a decoded object', { a: { toJSON: run } }],
    ['a toJSON of a function', { a: Object.assign(() => 1, { toJSON: () => [run()] }) }],
    ['a toJSON that is no function', { toJSON: 1, a: run() }],
    ['an inherited toJSON', { a: Object.create({ toJSON: () => [run()] }) }],
  ])('for %s', (_, value) => {
    expect(quickStringify(value)).toBe(stringify(value));
  });

  it('with all digits of decoded objects, wherever they are', () => {
    for (const [value, written] of [
      [run(), text],
      [list(), `[${exact},1]`],
    ]) {
      expect(quickStringify(value)).toBe(written);
      expect(quickStringify([0, { a: value }])).toBe(`[0,{"a":${written}}]`);
    }
  });

  it('for whatever fast-check finds', () => {
    const value = fc.object({ withBigInt: true, withDate: true, withNullPrototype: true });
    fc.assert(
      fc.property(value, (found) => {
        expect(quickStringify(found)).toBe(stringify(found));
      }),
    );
  });
});

it('writes a bigint as a number where the program has a toJSON for all of them', () => {
  Object.defineProperty(BigInt.prototype, 'toJSON', { configurable: true, value: () => 'x' });
  try {
    expect(JSON.stringify([exact])).toBe('["x"]');
    expect(quickStringify([{ n: exact }])).toBe(`[{"n":${exact}}]`);
  } finally {
    Reflect.deleteProperty(BigInt.prototype, 'toJSON');
  }
});

it('throws what stringify throws', () => {
  const loop: Record<string, unknown> = { n: 1 };
  loop.self = [loop];
  const broken = {
    toJSON() {
      throw new RangeError('broken');
    },
  };
  for (const [value, error] of [
    [loop, TypeError],
    [Object(7n), TypeError],
    [broken, RangeError],
  ] as const) {
    expect(() => stringify(value)).toThrow(error);
    expect(() => quickStringify(value)).toThrow(error);
  }
});
