import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AIHubError } from '../errors.ts';
import { fillPath } from './path.ts';

const template = '/v2/things/{thing}/parts/{part-num}';

function fill(thing: unknown): string {
  return fillPath(template, { thing, 'part-num': 1 });
}

describe('a path parameter', () => {
  it.each([
    ['a1b2-c3', 'a1b2-c3'],
    [7, '7'],
    ['a b/c?d#e', 'a%20b%2Fc%3Fd%23e'],
    ['a\\b', 'a%5Cb'],
    ['Überweisung.pdf', '%C3%9Cberweisung.pdf'],
    ['...', '...'],
    ['a..b', 'a..b'],
    ['..a', '..a'],
    ['%41', '%2541'],
    ['$&$1', '%24%26%241'],
    ['{part-num}', '%7Bpart-num%7D'],
    ['__proto__', '__proto__'],
    ['s.e_s-1', 's.e_s-1'],
  ])('%s is sent as one segment, %s', (value, segment) => {
    expect(fill(value)).toBe(`/v2/things/${segment}/parts/1`);
  });

  it.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['two dots', '..'],
    ['encoded dots', '%2e%2E'],
    ['half-encoded dots', '.%2e'],
    ['dots between slashes', 'a/../b'],
    ['dots after a backslash', 'a\\..'],
    ['dots before an encoded slash', '..%2fb'],
    ['a line break', 'a\nb'],
    ['a null byte', 'a\0'],
    ['DEL', 'a\x7f'],
    ['half a character', 'a\ud800'],
  ])('is refused when it is %s', (_, value) => {
    expect(() => fill(value)).toThrow(/^thing cannot be used in the request's path: /);
    expect(() => fill(value)).toThrow(AIHubError);
  });

  it.each([
    undefined,
    null,
    true,
    7n,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    {},
    ['a'],
    new String('a'),
    { toString: () => '..' },
    Symbol('a'),
    () => 'a',
  ])('is refused when it is no string or number', (value) => {
    expect(() => fill(value)).toThrow(/^thing must be a string or a number/);
  });

  it.each(['toString', '__proto__', 'constructor'])('of the name %s is not inherited', (name) => {
    expect(() => fillPath(`/v2/{${name}}`, {})).toThrow(AIHubError);
  });

  it('never changes the path around it, whatever it is', () => {
    const root = 'https://aihub.example/api';
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        let path: string;
        try {
          path = fill(value);
        } catch (error) {
          expect(error).toBeInstanceOf(AIHubError);
          return;
        }
        const url = new URL(root + path);
        expect(url.origin + url.search + url.hash).toBe('https://aihub.example');
        const segments = url.pathname.split('/');
        expect([...segments.slice(0, 4), ...segments.slice(5)]).toEqual([
          '',
          'api',
          'v2',
          'things',
          'parts',
          '1',
        ]);
        expect(decodeURIComponent(segments[4] ?? '')).toBe(value);
      }),
      { numRuns: 5000 },
    );
  });
});
