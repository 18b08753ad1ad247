import type { OpenApiDocument, Schema } from '@org/aihub-spec-model';
import { expect, test } from 'vitest';
import { SchemaTables } from './schema-tables.ts';

function tables(schemas: Record<string, Schema> = {}): SchemaTables {
  const document: OpenApiDocument = {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    paths: {},
    components: { schemas },
  };
  return new SchemaTables(document);
}

const status: Schema = { type: 'string', enum: ['ON', 'OFF'], description: 'Whether it is on.' };

test('A named type is linked and explained once, with the types that it names in turn', () => {
  const found = tables({
    Status: status,
    Lamp: { type: 'object', properties: { status: { $ref: '#/components/schemas/Status' } } },
  });
  const lamps: Schema = { type: 'array', items: { $ref: '#/components/schemas/Lamp' } };
  expect(found.type(lamps)).toBe('array of [Lamp](#lamp)');
  const sections = found.types();
  expect(sections.match(/^### \w+/gm)).toEqual(['### Lamp', '### Status']);
  expect(sections).toContain('One of `ON` or `OFF`.');
});

test('An open enum says that other strings may come', () => {
  const found = tables({ Status: status });
  const open = { anyOf: [{ $ref: '#/components/schemas/Status' }, { type: 'string' }] };
  expect(found.type(open)).toBe('[Status](#status) or another string');
});

test('A property of an enum with meanings refers to their table, any other shows its values', () => {
  const found = tables({
    Status: {
      description: 'How far.\n\n- `ON`: lit.\n- `OFF`: dark.',
      anyOf: [{ type: 'string', enum: ['ON', 'OFF'] }, { type: 'string' }],
    },
    Level: { anyOf: [{ type: 'string', enum: ['HIGH'] }, { type: 'string' }] },
  });
  const lamp: Schema = {
    properties: {
      status: { $ref: '#/components/schemas/Status' },
      level: { $ref: '#/components/schemas/Level' },
    },
  };
  const body = found.describe(lamp);
  expect(body).toContain('| `status` | [Status](#status) | How far. |');
  expect(body).toContain('| `level` | [Level](#level) | One of `HIGH` or another string. |');
  const main = found.enums(lamp);
  expect(main).toContain('### Status\n\nHow far.\n\n| Value | Meaning |');
  expect(main).toContain('| `ON` | Lit. |\n| `OFF` | Dark. |');
  expect(main).not.toContain('### Level');
  expect(found.types().match(/^### \w+/gm)).toEqual(['### Level']);
});

test('int64, null and maps are told apart', () => {
  const found = tables();
  expect(found.type({ type: ['integer', 'null'], format: 'int64' })).toBe(
    '[int64](/guide/timestamps) or null',
  );
  expect(found.type({ type: 'integer' })).toBe('integer');
  expect(found.type({ type: 'object', additionalProperties: { type: 'string' } })).toBe(
    'object of string',
  );
});

test('Properties come from allOf and anyOf too, and alternatives are told', () => {
  const body = tables().describe({
    allOf: [
      {
        anyOf: [
          { required: ['name'], properties: { name: { type: 'string' }, id: { type: 'string' } } },
          { required: ['id'], properties: { id: { type: 'string' }, name: { type: 'string' } } },
        ],
      },
      { required: ['batch'], properties: { batch: { type: 'integer', default: 1 } } },
    ],
  });
  expect(body).toContain('Needs `name` or `id`.');
  expect(body).toContain('| `name` | string |');
  expect(body).toContain('| `batch` *required* | integer | Default: `1`. |');
});

test('A schema that holds itself ends', () => {
  const node: Schema = {
    type: 'object',
    properties: { next: { $ref: '#/components/schemas/Node' } },
  };
  const found = tables({ Node: node });
  found.type({ $ref: '#/components/schemas/Node' });
  expect(found.types()).toContain('| `next` | [Node](#node) |');
});

test('Braces, angle brackets and bars of a description are shown as they are', () => {
  const body = tables().describe({
    properties: { path: { type: 'string', description: 'a | <b> {{ c }} and `<d>`.' } },
  });
  expect(body).toContain('a \\| &lt;b> &#123;&#123; c }} and `<d>`.');
});
