import fc from 'fast-check';
import { createQuerySerializer } from 'openapi-fetch';
import { describe, expect, it } from 'vitest';
import { InvalidRequestError } from '../errors.ts';
import { writeQuery } from './query.ts';

const primitive = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.double(),
  fc.boolean(),
  fc.bigInt().map(String),
);
const name = fc.stringMatching(/^[a-z_]{1,8}$/);

describe('a query', () => {
  it('is written as openapi-fetch writes it', () => {
    const theirs = createQuerySerializer<Record<string, unknown>>();
    const value = fc.oneof(primitive, fc.array(primitive), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(name, value), (query) => {
        expect(writeQuery(query)).toBe(theirs(query));
      }),
    );
  });

  it('leaves out what is not given, also in lists', () => {
    expect(writeQuery({ a: undefined, b: null, c: [], d: ['x', null, 'y'], e: 0 })).toBe(
      'd=x&d=y&e=0',
    );
  });

  it.each([
    ['an object', { deep: 1 }],
    ['an object', new Date(0)],
    ['an array', [['a']]],
    ['an object', [{ a: 1 }]],
  ])('cannot hold %s', (what, value) => {
    const write = () => writeQuery({ limit: 1, status: value });
    expect(write).toThrow(
      new InvalidRequestError(`status cannot be sent in the query: it is ${what}.`),
    );
  });
});
