import { expect, it } from 'vitest';
import { isSame } from './same.ts';

it('lists of equal values are the same, also when the values are objects', () => {
  expect(isSame(['a', 5n, undefined], ['a', 5n, undefined])).toBe(true);
  expect(isSame(['a', { why: ['x'] }], ['a', { why: ['x'] }])).toBe(true);
});

it.each([
  [['a'], ['b']],
  [
    ['a', 5n],
    ['a', 6n],
  ],
  // In JSON they would look alike.
  [[5n], ['5']],
  [[5n], [5]],
  [[null], ['null']],
  [[null], [{}]],
  [[{ why: 'x' }], [{ why: 'y' }]],
  [[{ why: 'x' }], [undefined]],
])('%o and %o are not the same', (a, b) => {
  expect(isSame(a, b)).toBe(false);
});
