import { describe, expect, it } from 'vitest';
import type { Int64Key } from './int64-plan.ts';
import { planFor } from './int64-plan.ts';
import { Int64Text, mayHaveEscapedKeys } from './int64-text.ts';

const large = 1765912514238248673n;
const rounded = Number(large);

function search(text: string, names: string[]) {
  const plan = planFor({ p: Object.fromEntries(names.map((name) => [name, 1])) });
  if (!plan) throw new Error('no plan');
  const keys = new Map(plan.root.keys.map((key) => [key.name, key]));
  const digits = new Int64Text(text, plan.pattern);
  return {
    read: (name: string, number: bigint | number) =>
      digits.read(keys.get(name) as Int64Key, Number(number)),
    hasMore: () => digits.hasMore(),
  };
}

describe('the integer behind a key', () => {
  it.each<[string, string, bigint]>([
    ['is read', `{"at":${large}}`, large],
    ['may be negative', `{"at":-${large}}`, -large],
    ['may have one digit', '{"at":7}', 7n],
    ['may be zero', '{"at":0}', 0n],
    ['may be the smallest with nineteen digits', `{"at":${10n ** 18n}}`, 10n ** 18n],
    ['may round to nineteen digits', `{"at":${10n ** 18n - 1n}}`, 10n ** 18n - 1n],
    ['may be the largest int64', `{"at":${2n ** 63n - 1n}}`, 2n ** 63n - 1n],
    ['may be larger than that', `{"at":${2n ** 63n + 1n}}`, 2n ** 63n + 1n],
    ['may have twenty digits', `{"at":${large}0}`, large * 10n],
    ['may have all spaces around it that JSON allows', `{"at" \t\n\r: \t\n\r${large} }`, large],
    ['may have a space before its colon', `{"at" :${large}}`, large],
    ['may end the text', `{"at":${large}`, large],
    ['may have zeros', '{"at":1765000000000000000}', 1765000000000000000n],
    [
      'may round up to nineteen digits behind a space',
      `{"at": ${10n ** 18n - 1n}}`,
      10n ** 18n - 1n,
    ],
    ['may be rounded up across a word of 32 bits', `{"at":${2n ** 60n - 1n}}`, 2n ** 60n - 1n],
    ['may stand behind the key as a value', `{"a":"at","at":${large}}`, large],
    ['may stand behind the key inside a text', `{"a":"\\"at\\":5","at":${large}}`, large],
    [
      'may stand behind a text with the same digits',
      `["{\\"at\\":${large}","\\"at\\" : ${large}",{"at":${large}}]`,
      large,
    ],
    [
      'may stand behind one like it in a key that ends the same',
      `{"x\\"at":${large},"at":${large + 1n}}`,
      large + 1n,
    ],
    ['may stand behind a small one in such a key', '{"x\\"at":7,"at":8}', 8n],
    ['may stand behind a longer key', `{"cat":1,"ate":2,"at":${large}}`, large],
  ])('%s', (_, text, value) => {
    const { read, hasMore } = search(text, ['at']);
    expect(read('at', value)).toBe(value);
    expect(hasMore()).toBe(false);
    expect(read('at', value)).toBeUndefined();
  });

  it.each([
    ['a fraction', `{"at":${large}.5}`, rounded],
    ['a short fraction', '{"at":1.5}', 1.5],
    ['an exponent', `{"at":${large}e0}`, rounded],
    ['an exponent in upper case', `{"at":${large}E0}`, rounded],
    ['the exponent of a small number', '{"at":1e5}', 1e5],
    ['a text', `{"at":"${large}"}`, rounded],
    ['an array', `{"at":[${large}]}`, rounded],
    ['an item behind the same text', `["at",${large}]`, rounded],
    ['behind the key in a text alone', `["\\"at\\":${large}"]`, rounded],
    ['behind a key that ends the same', `{"x\\"at":${large}}`, rounded],
  ])('is not read when it is %s', (_, text, number) => {
    expect(search(text, ['at']).read('at', number)).toBeUndefined();
  });

  it('is left for its own key', () => {
    for (const [first, second] of [
      ['start', 'end'],
      ['first', 'final'],
      ['a', 'ab'],
      ['ab', 'a'],
    ] as const) {
      for (const [space, value] of [
        ['', large],
        [' ', large],
        ['', 7n],
      ] as const) {
        const text = `{"${first}"${space}:${value},"${second}"${space}:${value + 1n}}`;
        const { read, hasMore } = search(text, [first, second]);
        expect(read(second, value)).toBeUndefined();
        expect(hasMore()).toBe(true);
        expect(read(first, value)).toBe(value);
        expect(read(first, value + 1n)).toBeUndefined();
        expect(read(second, value + 1n)).toBe(value + 1n);
        expect(hasMore()).toBe(false);
      }
    }
  });

  it.each([
    ['a short number behind a text', ['xy', 'ab'], '{"xy":"xxxxxxxxxx","ab":7}', 'xy', 7],
    [
      'a short number behind a list',
      ['xy', 'ab'],
      '{"x":["xy",12345678901],"ab":7}',
      'xy',
      rounded,
    ],
    ['a shorter key behind a text', ['finals', 'at'], `{"x":"f","at":${large}}`, 'finals', rounded],
  ])('is not taken for that of another key: %s', (_, names, text, name, number) => {
    expect(search(text, names).read(name, number)).toBeUndefined();
  });

  it('is no more when the key is only the end of another', () => {
    const { read, hasMore } = search(`{"x\\"at":7,"at":${large},"y\\"at":7}`, ['at']);
    expect(read('at', large)).toBe(large);
    expect(hasMore()).toBe(false);
  });
});

it.each([
  ['start\\u005ftimestamp', true],
  ['start\\u005Ftimestamp', true],
  ['\\u0073tart', true],
  ['\\u0053tart', true],
  ['\\u0041', true],
  ['\\u007a', true],
  ['\\u0030', true],
  ['M\\u00fcller \\u20ac', false],
  ['\\u003c\\u003e\\u0026\\u0027\\u003d\\u0022\\u005c\\u007f\\u0040\\u0060\\u0020', false],
  ['', false],
])('a key could be written with the escapes of %s: %s', (text, may) => {
  expect(mayHaveEscapedKeys(`{"${text}":1}`)).toBe(may);
});
