import { describe, expect, it } from 'vitest';
import { checkValue } from './check-value.ts';

const document = {
  components: {
    schemas: {
      Status: { anyOf: [{ type: 'string', enum: ['RUNNING', 'COMPLETE'] }, { type: 'string' }] },
      Run: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string' },
          status: { $ref: '#/components/schemas/Status' },
          started: { type: 'integer', format: 'int64' },
          pages: { type: ['integer', 'null'] },
          ratio: { type: 'number' },
          tags: { type: 'array', items: { type: 'string' } },
          keys: { type: 'object', additionalProperties: { type: 'string' } },
          custom: { type: 'object', properties: {}, additionalProperties: true },
          free: { type: 'object' },
          any: {},
          parent: { $ref: '#/components/schemas/Run' },
        },
      },
      Named: {
        allOf: [
          { $ref: '#/components/schemas/Run' },
          { type: 'object', properties: { name: { type: 'string' } } },
        ],
      },
      Either: {
        oneOf: [
          { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
          { type: 'object', required: ['b'], properties: { b: { type: 'integer' } } },
        ],
      },
      Old: { type: 'string', nullable: true },
    },
  },
};

const check = (value: unknown, name = 'Run') =>
  checkValue(document, [{ $ref: `#/components/schemas/${name}` }], value).map(
    ({ kind, place, documented, found }) => `${kind} ${place}: ${documented}, ${found}`,
  );

describe('a value differs from its schema', () => {
  it.each([
    ['in a type', { id: 7 }, 'type $.id: string, integer'],
    ['in the type of an item', { id: '', tags: ['a', null] }, 'type $.tags[]: string, null'],
    ['in a fraction', { id: '', pages: 1.5 }, 'type $.pages: integer or null, number'],
    ['in a required property', {}, 'missing property $.id: required, absent'],
    ['in a new property', { id: '', eta: 1 }, 'undocumented property $.eta: nothing, integer'],
    [
      'in a value of an open enumeration',
      { id: '', status: 'ARCHIVED' },
      'undocumented value $.status: one of 2 values, another string',
    ],
    [
      'in an integer that a double cannot hold',
      { id: '', pages: 2 ** 53 },
      'integer past 2^53 $.pages: integer without format int64, integer',
    ],
    ['in a value of a map', { id: '', keys: { a: 1 } }, 'type $.keys.*: string, integer'],
    ['in a recursive part', { id: '', parent: { id: true } }, 'type $.parent.id: string, boolean'],
    ['as a whole', [], 'type $: object, array'],
  ])('%s', (_, value, finding) => {
    expect(check(value)).toEqual([finding]);
  });

  it('in no way where the schema allows it', () => {
    const value = {
      ...{ id: 'a', status: 'RUNNING', started: 2 ** 60, pages: null, ratio: 1, tags: ['a'] },
      ...{ keys: { 'a b': 'c' }, custom: { x: [1] }, free: { y: 1 }, any: { z: null } },
    };
    expect(check(value)).toEqual([]);
    expect(check(null, 'Old')).toEqual([]);
  });

  it('in the parts of an allOf together', () => {
    expect(check({ id: '', name: '' }, 'Named')).toEqual([]);
    expect(check({ id: '', name: 1, more: '' }, 'Named')).toEqual([
      'type $.name: string, integer',
      'undocumented property $.more: nothing, string',
    ]);
  });

  it('in the alternative that fits best', () => {
    expect(check({ b: 1 }, 'Either')).toEqual([]);
    expect(check({ b: '' }, 'Either')).toEqual(['type $.b: integer, string']);
  });
});
