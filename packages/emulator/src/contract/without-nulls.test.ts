import { expect, test } from 'vitest';
import { withoutNulls } from './without-nulls.ts';

const schemas = {
  Input: {
    anyOf: [
      { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] },
      { type: 'object', properties: { dir: { type: 'string' } }, required: ['dir'] },
    ],
  },
  Body: {
    allOf: [
      { $ref: '#/components/schemas/Input' },
      {
        type: 'object',
        properties: {
          note: { type: ['string', 'null'] },
          any: {},
          keys: { type: 'object', properties: { custom: { type: 'object' } } },
        },
      },
    ],
  },
};

const read = (value: unknown) =>
  withoutNulls(schemas, { $ref: '#/components/schemas/Body' }, value);

test('null in a declared property is left out, wherever the schema declares it', () => {
  expect(read({ id: null, dir: 'a', keys: { custom: null } })).toEqual({ dir: 'a', keys: {} });
});

test('null stays where it is allowed, and in undeclared objects and properties', () => {
  const body = { note: null, any: null, other: null, keys: { custom: { a: null } } };
  expect(read(body)).toEqual(body);
});

test('what is no object stays as it is', () => {
  for (const value of [null, [null], 'x', 1]) expect(read(value)).toBe(value);
});
