import type { JsonSchema } from '@org/aihub-sdk/operations';
import { describe, expect, it } from 'vitest';
import { durationMs, parseTime, timeMs } from './duration.ts';
import { kebab } from './names.ts';
import { alternativesOf, propertiesOf, valuesOf } from './schema.ts';
import { kindOf, parseValue } from './value.ts';

const now = Date.UTC(2026, 10, 25);
const parse = (text: string, schema: JsonSchema) => parseValue(text, schema, schema, now);

describe('a value', () => {
  it.each<[string, JsonSchema, unknown]>([
    ['7', { type: 'integer' }, 7],
    ['-7', { type: 'integer' }, -7],
    ['1765912514238248673', { type: 'integer', format: 'int64' }, 1765912514238248673n],
    ['0.5', { type: 'number' }, 0.5],
    ['true', { type: 'boolean' }, true],
    ['false', { type: ['boolean', 'null'] }, false],
    ['A', { enum: ['A', 'B'], type: 'string' }, 'A'],
    ['C', { 'x-extensible-enum': ['A', 'B'], type: 'string' }, 'C'],
    ['{"a":1}', { type: 'object' }, { a: 1 }],
    ['x', { type: 'array', items: { type: 'string' } }, 'x'],
    ['7', { anyOf: [{ type: 'integer' }, { type: 'string' }] }, '7'],
    ['2d', { type: 'integer', 'x-sdk-unit': 'seconds' }, now / 1000 - 172_800],
    ['2026-11-25T00:00Z', { type: 'integer', 'x-sdk-unit': 'milliseconds' }, now],
    ['1765912514', { type: 'integer', 'x-sdk-unit': 'seconds' }, 1765912514],
  ])('is read by its schema: %s of %j', (text, schema, expected) => {
    expect(parse(text, schema)).toEqual(expected);
  });

  it.each<[string, JsonSchema, string]>([
    ['7.5', { type: 'integer' }, 'must be a whole number'],
    ['0x10', { type: 'integer' }, 'must be a whole number'],
    ['', { type: 'integer' }, 'must be a whole number'],
    ['9007199254740993', { type: 'integer' }, 'is too large'],
    ['0', { type: 'integer', minimum: 1 }, 'must be at least 1'],
    ['', { type: 'number' }, 'must be a number'],
    ['Infinity', { type: 'number' }, 'must be a number'],
    ['yes', { type: 'boolean' }, 'must be true or false'],
    ['TRUE', { type: 'boolean' }, 'must be true or false'],
    ['C', { enum: ['A', 'B'], type: 'string' }, 'must be one of A, B'],
    ['abcdef', { type: 'string', maxLength: 5 }, 'must have at most 5 characters'],
    ['{a}', { type: 'object' }, 'must be JSON'],
    ['soon', { type: 'integer', 'x-sdk-unit': 'seconds' }, 'must be Unix time in seconds'],
  ])('that cannot be is refused: %j of %j', (text, schema, message) => {
    expect(() => parse(text, schema)).toThrow(message);
  });

  it('of several types, or of lists of objects, is JSON', () => {
    const schema: JsonSchema = { type: 'array', items: { type: 'object' } };
    expect([kindOf(schema, schema), kindOf({}, {})]).toEqual(['json', 'json']);
  });
});

describe('a schema', () => {
  const root: JsonSchema = {
    allOf: [
      { $ref: '#/$defs/Selector' },
      {
        type: 'object',
        required: ['c'],
        properties: { c: { type: 'string' }, d: { $ref: '#/$defs/D' } },
      },
    ],
    $defs: {
      Selector: {
        anyOf: [
          { required: ['a'], properties: { a: { type: 'string' } } },
          { required: ['b'], properties: { b: { type: 'integer' } } },
        ],
      },
      D: { type: 'boolean' },
    },
  };

  it('has the properties of all its parts, and requires those of no alternative', () => {
    const found = propertiesOf(root).map(({ name, required, schema }) => [
      name,
      required,
      schema.type,
    ]);
    expect(found).toEqual([
      ['a', false, 'string'],
      ['b', false, 'integer'],
      ['c', true, 'string'],
      ['d', false, 'boolean'],
    ]);
  });

  it('names documented values, and whether there may be others', () => {
    const known = { enum: ['A', 'B'], type: 'string' };
    expect(valuesOf({ anyOf: [known, { type: 'string' }] })).toEqual({
      values: ['A', 'B'],
      open: true,
    });
    expect(valuesOf({ anyOf: [known, { type: 'null' }] })).toEqual({
      values: ['A', 'B'],
      open: false,
    });
    expect(valuesOf({ type: 'string' })).toBeUndefined();
  });

  it('says of which alternatives one is needed', () => {
    expect(alternativesOf(root)).toEqual([[['a'], ['b']]]);
  });
});

describe('lengths and points of time', () => {
  it('have a unit', () => {
    expect(['90s', '1.5h', '2d', '1w', '250ms'].map(durationMs)).toEqual([
      90_000, 5_400_000, 172_800_000, 604_800_000, 250,
    ]);
    expect(['5', '-2d', '2 d', '0s', '2y', ''].map(durationMs)).toEqual(Array(6).fill(undefined));
  });

  it('are how long ago, or a date; a day begins where the user is', () => {
    expect(timeMs('2d', now)).toBe(now - 172_800_000);
    expect(timeMs('2026-11-25', now)).toBe(new Date(2026, 10, 25).getTime());
    expect(timeMs('2026-11-25T14:00+02:00', now)).toBe(Date.UTC(2026, 10, 25, 12));
    expect(
      ['2026-13-45', 'yesterday', '2026', '25.11.2026'].map((text) => timeMs(text, now)),
    ).toEqual(Array(4).fill(undefined));
    expect(() => parseTime('--since', 'soon', now)).toThrow(
      '--since must be how long ago, such as 2d or 6h, or a date',
    );
  });
});

it('names become words of a command line', () => {
  expect(['delete_input', 'listFiles', 'deployment-id', 'IB-Trace', '_x'].map(kebab)).toEqual([
    'delete-input',
    'list-files',
    'deployment-id',
    'ib-trace',
    'x',
  ]);
});
