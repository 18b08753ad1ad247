import { expect, it } from 'vitest';
import { checkPageSize } from './page-size.ts';

it('takes whole numbers from 2, and 100 where none is given', () => {
  expect([checkPageSize(2), checkPageSize(500), checkPageSize()]).toEqual([2, 500, 100]);
});

it.each([1, 0, 2.5, Number.NaN, '5'])('refuses %j', (pageSize) => {
  expect(() => checkPageSize(pageSize as number)).toThrow('pageSize must be a whole number from 2');
});
