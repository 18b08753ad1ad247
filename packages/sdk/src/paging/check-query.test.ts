import { expect, it } from 'vitest';
import { InvalidRequestError } from '../errors.ts';
import { checkQuery } from './check-query.ts';

const check = (query: unknown) =>
  checkQuery('runs.iterate', query, ['from', 'pageSize', 'page_size'], ['limit', 'offset']);

it('takes what a loop has itself, and any filter', () => {
  expect(() => check({ from: 1, pageSize: 2, page_size: 3, status: ['FAILED'] })).not.toThrow();
});

it.each([null, 'x', 7])('refuses %j, which is no object', (query) => {
  expect(() => check(query)).toThrow(InvalidRequestError);
  expect(() => check(query)).toThrow('The query of runs.iterate must be an object, not ');
});

it.each(['limit', 'offset'])('refuses %s, which the loop sets', (name) => {
  expect(() => check({ [name]: 1 })).toThrow(InvalidRequestError);
  expect(() => check({ [name]: 1 })).toThrow(`runs.iterate sets ${name} itself`);
});

it('refuses a name that is one of its own but for its spelling', () => {
  expect(() => check({ status: [], From: 1 })).toThrow(InvalidRequestError);
  expect(() => check({ From: 1 })).toThrow('has no option "From". Did you mean from?');
});
