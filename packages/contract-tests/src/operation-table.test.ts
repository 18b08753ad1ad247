import {
  type ExampleDescriptor,
  type JsonSchema,
  type OperationDescriptor,
  operations,
} from '@org/aihub-sdk/operations';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { operations as inSpec } from './cases.ts';

const all: readonly OperationDescriptor[] = Object.values(operations);
const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** JSON Schema knows numbers, and no bigint. */
function asNumbers(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(asNumbers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asNumbers(item)]));
}

interface Part {
  name: string;
  schema: JsonSchema;
  examples: readonly ExampleDescriptor[];
}

/** Everything of an operation that has a schema and examples. */
function partsOf({ parameters, body, responses }: OperationDescriptor): Part[] {
  return [
    ...parameters,
    ...(body?.kind === 'json' ? [{ name: 'body', ...body }] : []),
    ...responses.flatMap(({ status, contentType, schema, examples }) =>
      schema && contentType?.includes('json') ? [{ name: status, schema, examples }] : [],
    ),
  ];
}

const parts = all.flatMap((operation) =>
  partsOf(operation).map((part) => [`${operation.id} ${part.name}`, part] as const),
);

describe('the published table of operations', () => {
  it('has the operations of the spec, in its order', () => {
    expect(all.map(({ id, verb, path }) => [id, verb, path])).toEqual(
      inSpec.map(({ id, verb, path }) => [id, verb, path]),
    );
  });

  it.each(parts)('has a schema of %s that stands by itself and fits its examples', (_, part) => {
    const validate = ajv.compile(part.schema);
    for (const { value } of part.examples) {
      expect([validate(asNumbers(value)), validate.errors]).toEqual([true, null]);
    }
  });

  it.each([
    ['runApp', { batch_id: 1 }],
    ['createBatch', { name: 7 }],
    ['createBatch', {}],
  ] as const)('refuses a bad body of %s: %j', (id, body) => {
    expect(ajv.compile(operations[id].body.schema)(body)).toBe(false);
  });
});
