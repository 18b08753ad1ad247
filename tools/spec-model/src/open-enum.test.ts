import { expect, it } from 'vitest';
import type { OpenApiDocument, Schema } from './document.ts';
import { openEnumOf } from './open-enum.ts';

const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: '', version: '' },
  paths: {},
  components: { schemas: { Known: { type: 'string', enum: ['A', 'B'] } } },
};

it('an open enumeration is an enumeration, named or not, or any string', () => {
  const any = { type: 'string', description: 'Another.' };
  const open: Schema = { anyOf: [{ type: 'string', enum: ['A'] }, any] };
  expect(openEnumOf(document, open)).toEqual(['A']);
  const named: Schema = { anyOf: [{ $ref: '#/components/schemas/Known' }, any] };
  expect(openEnumOf(document, named)).toEqual(['A', 'B']);
});

it.each<[string, Schema]>([
  ['a closed enumeration', { type: 'string', enum: ['A'] }],
  ['any string', { anyOf: [{ type: 'string' }] }],
  ['a choice of two enumerations', { anyOf: [{ enum: ['A'] }, { type: 'string', enum: ['B'] }] }],
  ['an enumeration or null', { anyOf: [{ enum: ['A'] }, { type: 'null' }] }],
  ['an enumeration of numbers', { anyOf: [{ enum: [1] }, { type: 'string' }] }],
])('%s is none', (_, schema) => {
  expect(openEnumOf(document, schema)).toBeUndefined();
});
