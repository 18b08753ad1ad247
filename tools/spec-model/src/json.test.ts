import { expect, test } from 'vitest';
import { toJson } from './json.ts';

test('Every digit of a bigint is written', () => {
  expect(toJson({ start_timestamp: 1765912514238248673n })).toBe(
    '{\n  "start_timestamp": 1765912514238248673\n}',
  );
});

test('What fits into a line stays in one, and what does not is broken up', () => {
  const long = 'a'.repeat(60);
  expect(toJson({ short: [1, { a: null }], long: [long, long] })).toBe(
    `{\n  "short": [1, { "a": null }],\n  "long": [\n    "${long}",\n    "${long}"\n  ]\n}`,
  );
});

test('The text is JSON', () => {
  const value = { 'a "b"': [true, [], {}, 'x\n'], c: { d: 1.5 } };
  expect(JSON.parse(toJson(value))).toEqual(value);
});
