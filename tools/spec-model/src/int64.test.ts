import { describe, expect, it } from 'vitest';
import type { OpenApiDocument, Schema } from './document.ts';
import { int64PlacesOf, withInt64 } from './int64.ts';

const int64: Schema = { type: 'integer', format: 'int64' };

function documentOf(schemas: Record<string, Schema>): OpenApiDocument {
  return { openapi: '3.1.0', info: { title: '', version: '' }, paths: {}, components: { schemas } };
}

describe('the int64 places of a schema', () => {
  it('lead through references, arrays, maps, allOf, anyOf and nullable types', () => {
    const document = documentOf({ Time: { type: ['integer', 'null'], format: 'int64' } });
    const schema: Schema = {
      allOf: [
        { properties: { at: { $ref: '#/components/schemas/Time' }, name: { type: 'string' } } },
        { properties: { list: { items: { anyOf: [int64, { type: 'null' }] } } } },
        { properties: { map: { additionalProperties: { properties: { deep: int64 } } } } },
      ],
    };
    expect(int64PlacesOf(document, schema)).toEqual({
      properties: {
        at: true,
        list: { items: true },
        map: { values: { properties: { deep: true } } },
      },
    });
  });

  it('are absent where there is no int64', () => {
    expect(
      int64PlacesOf(documentOf({}), { properties: { n: { type: 'integer' } } }),
    ).toBeUndefined();
  });

  it('end at a schema that holds itself and no int64, and refuse one that holds both', () => {
    const document = documentOf({
      Plain: { properties: { inside: { $ref: '#/components/schemas/Plain' } } },
      Timed: { properties: { inside: { $ref: '#/components/schemas/Timed' }, at: int64 } },
    });
    expect(int64PlacesOf(document, { $ref: '#/components/schemas/Plain' })).toBeUndefined();
    expect(() => int64PlacesOf(document, { $ref: '#/components/schemas/Timed' })).toThrow(
      'holds both itself and an int64',
    );
  });

  it('turn numbers there into bigints and nothing else', () => {
    const places = { properties: { at: true as const }, values: { items: true as const } };
    expect(withInt64({ at: 1, other: [2, null], free: 'x' }, places)).toEqual({
      at: 1n,
      other: [2n, null],
      free: 'x',
    });
  });
});
