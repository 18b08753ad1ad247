import { describe, expect, it } from 'vitest';
import { quoteLargeIntegers } from './large-integers.ts';

const large = '1765912514238248673';

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
