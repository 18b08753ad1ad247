import { describe, expect, it } from 'vitest';
import { compareDocuments } from './compare-documents.ts';

/** A document of one operation, written as OpenAPI 3.1 with the path of the API in its server. */
const ours = (operation: object, schemas: object = {}) => ({
  openapi: '3.1.0',
  servers: [{ url: 'https://hub.example.com/api' }],
  paths: { '/v2/things/{thing_id}': { get: operation } },
  components: { schemas },
});

/** The same as OpenAPI 3.0, with the path of the API in the paths and another name for the parameter. */
const theirs = (operation: object, schemas: object = {}) => ({
  openapi: '3.0.3',
  paths: { '/api/v2/things/{id}': { get: operation } },
  components: { schemas },
});

const differences = (mine: object, other: object, schemas?: [object, object]) =>
  compareDocuments(ours(mine, schemas?.[0]), theirs(other, schemas?.[1])).map(
    ({ operation, place, kind, ours, theirs }) => {
      expect(operation).toBe('GET /api/v2/things/{thing_id}');
      return `${place}: ${kind}: ${ours} | ${theirs}`;
    },
  );

const query = (schema: object, more: object = {}) => ({
  parameters: [{ name: 'limit', in: 'query', schema, ...more }],
});
const response = (schema: object, status: number | string = 200) => ({
  responses: { [status]: { description: '', content: { 'application/json': { schema } } } },
});
const properties = (named: object, required: string[] = []) =>
  response({ type: 'object', properties: named, required });

describe('two documents agree', () => {
  it('whatever the version of OpenAPI, the base path and the names of path parameters', () => {
    const parameter = (name: string) => ({
      parameters: [
        { name, in: 'path', required: true, schema: { type: 'string' } },
        { name: name === 'id' ? 'ib-context' : 'IB-Context', in: 'header', schema: {} },
      ],
    });
    const mine = { ...parameter('thing_id'), ...properties({ a: { type: ['string', 'null'] } }) };
    const other = { ...parameter('id'), ...properties({ a: { type: 'string', nullable: true } }) };
    expect(differences(mine, other)).toEqual([]);
  });

  it('where one writes inline what the other refers to', () => {
    const thing = { type: 'object', properties: { a: { type: 'string' } } };
    const mine = response({ $ref: '#/components/schemas/Thing' });
    const other = response({ allOf: [{ $ref: '#/components/schemas/Base' }] });
    expect(differences(mine, other, [{ Thing: thing }, { Base: thing }])).toEqual([]);
  });

  it('where both hold a schema that holds itself', () => {
    const Node = { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } };
    const operation = response({ $ref: '#/components/schemas/Node' });
    expect(differences(operation, operation, [{ Node }, { Node }])).toEqual([]);
  });
});

describe('two documents differ', () => {
  it.each<[string, object, object, string[]]>([
    [
      'in a parameter',
      {},
      query({ type: 'integer' }),
      ['query limit: only theirs: absent | integer'],
    ],
    [
      'in a parameter’s type',
      query({ type: 'integer' }),
      query({ type: 'string' }),
      ['query limit: types: integer | string'],
    ],
    [
      'in whether a parameter is required',
      query({}),
      query({}, { required: true }),
      ['query limit: required: optional | required'],
    ],
    [
      'in a default',
      query({ default: 10 }),
      query({ default: 20 }),
      ['query limit: default: 10 | 20'],
    ],
    [
      'in the values of an enumeration',
      query({ enum: ['a'] }),
      query({ enum: ['b', 'a'] }),
      ['query limit: values: a | a, b'],
    ],
    [
      'in a status',
      response({}),
      response({}, 202),
      ['response 200: only ours: there | absent', 'response 202: only theirs: absent | there'],
    ],
    [
      'in a property',
      properties({ a: { type: 'object', properties: { b: {} } } }),
      properties({}),
      ['response 200 $.a: only ours: object | absent'],
    ],
    [
      'in a property of an item',
      properties({
        a: { type: 'array', items: { type: 'object', properties: { b: { type: 'integer' } } } },
      }),
      properties({
        a: { type: 'array', items: { type: 'object', properties: { b: { type: 'string' } } } },
      }),
      ['response 200 $.a[].b: types: integer | string'],
    ],
    [
      'in whether a property is required',
      properties({ a: {} }, ['a']),
      properties({ a: {} }),
      ['response 200 $.a: required: required | optional'],
    ],
    [
      'in a media type of the body',
      { requestBody: { content: { 'application/json': {} } } },
      { requestBody: { content: { 'application/octet-stream': {} } } },
      [
        'body application/json: only ours: there | absent',
        'body application/octet-stream: only theirs: absent | there',
      ],
    ],
  ])('%s', (_, mine, other, found) => {
    expect(differences(mine, other)).toEqual(found);
  });

  it('in an operation', () => {
    const [mine, other] = [ours({}), { ...theirs({}), paths: { '/v3/new': { post: {} } } }];
    expect(compareDocuments(mine, other).map(({ operation, kind }) => [operation, kind])).toEqual([
      ['GET /api/v2/things/{thing_id}', 'only ours'],
      ['POST /v3/new', 'only theirs'],
    ]);
  });

  it('where ours says that it inferred', () => {
    const mine = properties({ a: { type: 'string', 'x-inferred': true } });
    expect(compareDocuments(ours(mine), theirs(properties({})))).toMatchObject([
      { place: 'response 200 $.a', inferred: true },
    ]);
  });
});

describe('what a description of theirs promises and our schema does not', () => {
  const described = (description: string, more: object = {}) =>
    differences(query(more), query(more, { description }));

  it.each([
    ['Required.', 'required: optional'],
    ['The name. Required if there is no app_id.', 'required: optional'],
    ['Is always sent.', 'always there: optional'],
    ['Largest number. Defaults to 20.', 'default: no default'],
    ['Default: `20`', 'default: no default'],
  ])('%s', (description, found) => {
    const sentence = description.split('. ').at(-1);
    expect(described(description)).toEqual([
      `query limit: description says ${found} | ${sentence}`,
    ]);
  });

  it.each([
    ['Not required.', {}],
    ['Number of things.', {}],
    ['Defaults to 20.', { default: 20 }],
    ['By default `ASCENDING`.', { default: 'ASCENDING' }],
  ])('nothing for %s', (description, schema) => {
    expect(described(description, schema)).toEqual([]);
  });

  it('nothing where the schema says it', () => {
    const required = (description?: string) =>
      query({}, { required: true, ...(description && { description }) });
    expect(differences(required(), required('Required, and always sent.'))).toEqual([]);
  });

  it('nothing of a body as a whole, which nothing says to be required', () => {
    const description = 'That the ID is always there is not required.';
    expect(
      differences(response({}), response({ description: `${description} Required.` })),
    ).toEqual([]);
  });

  it('also of a property', () => {
    const other = properties({ a: { description: 'Always present.' } });
    expect(differences(properties({ a: {} }), other)).toEqual([
      'response 200 $.a: description says always there: optional | Always present.',
    ]);
  });
});

it('a document of many files is refused', () => {
  const many = ours(response({ $ref: './thing.yaml' }));
  expect(() => compareDocuments(many, many)).toThrow('Bundle it into one file first.');
});
