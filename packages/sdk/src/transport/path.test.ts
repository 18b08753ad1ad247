import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzed } from '../../test/fuzz-share.ts';
import { InvalidRequestError } from '../errors.ts';
import { fillPath } from './path.ts';
import { isSafePath } from './safe-path.ts';

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
    expect(() => fill(value)).toThrow(InvalidRequestError);
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
    expect(() => fillPath(`/v2/{${name}}`, {})).toThrow(InvalidRequestError);
  });

  it('never changes the path around it, whatever it is', () => {
    const root = 'https://aihub.example/api';
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        let path: string;
        try {
          path = fill(value);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidRequestError);
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
      { numRuns: fuzzed(5000) },
    );
  });
});

it.each([
  ['a\ud800', 'it is not valid Unicode'],
  ['', 'it is empty'],
  ['..', 'it would change the path'],
  ['a\0', 'it holds a control character'],
])('why %j cannot be used is said', (value, why) => {
  expect(() => fill(value)).toThrow(`thing cannot be used in the request's path: ${why}.`);
});

describe('a path that is given whole', () => {
  it.each([
    '/v2/jobs/x',
    '/v2/a..b',
    '/v2/jobs?file=../a\\b',
    '/v2/jobs#/../',
    '/v2/a?b=/../c\u2028',
  ])('%j is safe', (path) => {
    expect(isSafePath(path)).toBe(true);
  });

  it.each(['/v2/../x', '/v2/%2e%2e?a', '/v2/a\\b', '/v2/a\n', '/v2/a?b\nc', '..', '/v2/..#a'])(
    '%j is not',
    (path) => {
      expect(isSafePath(path)).toBe(false);
    },
  );
});

describe('a path parameter of several segments', () => {
  const fillMany = (path: unknown) => fillPath('/v2/files/{path}', { path }, ['path']);

  it.each([
    ['org/ws/fs/drive/a.pdf', 'org/ws/fs/drive/a.pdf'],
    ['a', 'a'],
    ['a b/ü?#.pdf', 'a%20b/%C3%BC%3F%23.pdf'],
    ['100%/a', '100%25/a'],
    ['.../..a/a..', '.../..a/a..'],
    [7, '7'],
  ])('%s keeps its slashes: %s', (value, path) => {
    expect(fillMany(value)).toBe(`/v2/files/${path}`);
  });

  it.each([
    ['nothing', ''],
    ['a slash', '/'],
    ['a path from the root', '/org/ws'],
    ['a path that ends with a slash', 'org/ws/'],
    ['two slashes in a row', 'org//ws'],
    ['a dot', 'org/./ws'],
    ['two dots', '..'],
    ['a step up', 'org/../../secrets'],
    ['a step up at the end', 'org/..'],
    ['an encoded step up', 'org/%2e%2E/ws'],
    ['an encoded slash', 'org%2fws'],
    ['an encoded backslash', 'org%5Cws'],
    ['a step up behind a backslash', 'org/a\\..\\b'],
    ['a line break', 'org/a\nb'],
    ['half a character', 'org/\ud800'],
    ['null', null],
    ['an object', { toString: (): string => '..' }],
  ])('is refused when it is %s', (_, value) => {
    expect(() => fillMany(value)).toThrow(InvalidRequestError);
    expect(() => fillMany(value)).toThrow(/^path (?:cannot be used|must be)/);
  });

  it.each([
    ['', 'it is empty'],
    ['a//b', 'it begins or ends with a slash, or has two in a row'],
    ['a%2fb', 'it holds an encoded dot or slash'],
  ])('why %j cannot be used is said', (value, why) => {
    expect(() => fillMany(value)).toThrow(`path cannot be used in the request's path: ${why}.`);
  });

  it('never leaves the path in front of it, whatever it is', () => {
    const part = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%2F',
      '%5c',
      '\\',
      'a',
      '?',
      '#',
      '%',
      'ü',
      '\ud800',
      '\0',
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    let sent = 0;
    fc.assert(
      fc.property(value, (path) => {
        let filled: string;
        try {
          filled = fillMany(path);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidRequestError);
          return;
        }
        sent++;
        const url = new URL(`https://aihub.example/api${filled}`);
        expect(url.origin + url.search + url.hash).toBe('https://aihub.example');
        expect(url.pathname).toBe(`/api${filled}`);
        const segments = filled.slice('/v2/files/'.length).split('/');
        expect(segments.map(decodeURIComponent).join('/')).toBe(path);
        expect(segments).not.toContain('');
      }),
      { numRuns: fuzzed(20_000) },
    );
    expect(sent).toBeGreaterThan(fuzzed(1000));
  });
});
