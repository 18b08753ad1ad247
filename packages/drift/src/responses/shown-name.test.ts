import { expect, it } from 'vitest';
import { shownNames } from './shown-name.ts';

const shown = (names: string[]) => shownNames(names).map((item) => item.shown);

it('the name of a property is shown', () => {
  const names = ['eta', 'page_count', 'postProcessedPath', 'sha256', 'ipv4_address'];
  expect(shown(names)).toEqual([
    'eta',
    'page_count',
    'postProcessedPath',
    '{name}',
    'ipv4_address',
  ]);
});

it.each([
  '3f2a-11',
  'a1b2c3d4e5f6',
  'invoice 0417.pdf',
  'jane@example.com',
  '',
  'x'.repeat(49),
  'user_1234567',
])('a name that looks like data, %j, is not shown', (name) => {
  expect(shown([name])).toEqual(['{name}']);
});

it('of an object with many undocumented names none is shown, since they are keys of a map', () => {
  const names = [...'abcdefghijklm'];
  expect(new Set(shown(names))).toEqual(new Set(['{name}']));
  expect(shown(names.slice(1))).toEqual(names.slice(1));
});
