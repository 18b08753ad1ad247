import { describe, expect, it } from 'vitest';
import { digitsAfterKeys, quoteLargeIntegers } from './digits.ts';

const large = '1765912514238248673';

describe('the digits behind keys', () => {
  it.each<[string, string, string[]]>([
    ['an integer', `{"at":${large}}`, [large]],
    ['a negative one', `{"at":-${large}}`, [`-${large}`]],
    ['one digit', '{"at":7}', ['7']],
    ['zero and nine', '{"at":0,"b":{"at":9}}', ['0', '9']],
    ['all that JSON allows between', `{"at" \t\n\r: \t\n\r${large} }`, [large]],
    ['the end of the text', `"at":${large}`, [large]],
    ['several, in their order', `[{"at":1},{"at":2},{"at":1}]`, ['1', '2', '1']],
    ['a fraction, which is none', '{"at":1.5}', []],
    ['an exponent, which is none', '{"at":1e5,"b":{"at":1E5}}', []],
    ['text, null, an array', '{"at":"7","b":{"at":null},"c":{"at":[7]}}', []],
    ['the key as a value', '{"a":"at","at":7}', ['7']],
    ['the key in an array, in front of an integer', '["at",7]', []],
    ['the key inside a text', `{"a":"\\"at\\":5","at":7}`, ['7']],
    ['a longer key', '{"cat":1,"ate":2,"at":3}', ['3']],
    ['no such key', '{"b":1}', []],
  ])('of %s', (_, text, digits) => {
    expect(digitsAfterKeys(text, ['at'])).toEqual([digits]);
  });

  it('are given key by key, with keys that mean something in a regular expression', () => {
    const text = '{"a.b":1,"axb":2,"c|d":3,"c":4,"e":6}';
    expect(digitsAfterKeys(text, ['a.b', 'c|d', 'e'])).toEqual([['1'], ['3'], ['6']]);
  });

  it('are those of each text, though one search serves all', () => {
    for (const digits of ['1', '2', '3'])
      expect(digitsAfterKeys(`{"one":${digits},"two":0}`, ['one', 'two'])).toEqual([
        [digits],
        ['0'],
      ]);
  });

  it('belong to the keys that were asked for, also when other keys were before', () => {
    expect(digitsAfterKeys('{"x":1,"y":2}', ['x'])).toEqual([['1']]);
    expect(digitsAfterKeys('{"x":1,"y":2}', ['y'])).toEqual([['2']]);
    expect(digitsAfterKeys('{"x":1,"y":2}', ['x', 'y'])).toEqual([['1'], ['2']]);
  });
});

describe('large integers as texts', () => {
  it.each([
    ['past 2^53', `[${large}]`, `["${large}"]`],
    ['negative', `{"a":-${large}}`, `{"a":"-${large}"}`],
    ['the largest that a double holds', '[9007199254740991]', '[9007199254740991]'],
    ['the first that it does not', '[9007199254740992]', '["9007199254740992"]'],
    ['a fraction', `[${large}.5]`, `[${large}.5]`],
    ['an exponent', '[1e30,-2E+30,3e-30]', '[1e30,-2E+30,3e-30]'],
    ['inside a text', `{"a":"${large}","b":${large}}`, `{"a":"${large}","b":"${large}"}`],
    ['behind a quote that is escaped', `["\\"${large}",${large}]`, `["\\"${large}","${large}"]`],
    ['behind a backslash that is escaped', `["\\\\",${large}]`, `["\\\\","${large}"]`],
    ['behind three backslashes', `["\\\\\\"${large}",1]`, `["\\\\\\"${large}",1]`],
    ['no text at all', `${large}`, `"${large}"`],
    ['an empty text', '', ''],
  ])('%s', (_, text, quoted) => {
    expect(quoteLargeIntegers(text)).toBe(quoted);
  });
});
