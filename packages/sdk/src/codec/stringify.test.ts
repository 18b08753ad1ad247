import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { stringify } from './stringify.ts';

describe('stringify', () => {
  it('writes every bigint with all its digits, as a number', () => {
    const value = { a: 1765912514238248673n, list: [-1n, { deep: 0n }], text: 'x' };
    expect(stringify(value)).toBe('{"a":1765912514238248673,"list":[-1,{"deep":0}],"text":"x"}');
    expect(stringify(5n)).toBe('5');
  });

  it('writes a decoded run as it came', () => {
    const text = '{"id":"a","start_timestamp":1765912514238248673,"ids":[1,2]}';
    const places = { p: { start_timestamp: 1, ids: { i: 1 } } } as const;
    expect(stringify(decode(text, places))).toBe(text);
    expect(stringify({ run: decode(text, places) })).toBe(`{"run":${text}}`);
  });

  it('is not misled by text that looks like its own marks', () => {
    const value = { a: 'int64/0/7', b: ['int64/1/8', 'int64/0/'], c: 9n };
    expect(stringify(value)).toBe('{"a":"int64/0/7","b":["int64/1/8","int64/0/"],"c":9}');
  });

  it('writes all else as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withNullPrototype: true }), (value) => {
        expect(stringify(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('refuses a value that holds itself', () => {
    const value: { self?: unknown } = {};
    value.self = value;
    expect(() => stringify(value)).toThrow(TypeError);
  });
});
