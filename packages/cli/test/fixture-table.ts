import type { JsonSchema, OperationDescriptor } from '@org/aihub-sdk/operations';
import type { Table } from '../src/operations/add-commands.ts';

const common = {
  deprecated: false,
  responses: [],
  repeat: 'safe',
  effect: 'read',
} satisfies Partial<OperationDescriptor>;

const none = { int64Places: [], secretPlaces: [] };

function parameter(
  name: string,
  place: 'path' | 'query' | 'header',
  schema: JsonSchema,
  more: { required?: boolean; default?: unknown } = {},
): OperationDescriptor['parameters'][number] {
  return {
    name,
    in: place,
    argument: place === 'path' ? name : place === 'query' ? 'query' : 'headers',
    required: place === 'path',
    description: `What \`${name}\` is for.`,
    schema,
    examples: [],
    ...more,
  };
}

const shelf: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    made_at: { type: 'integer', format: 'int64', 'x-sdk-unit': 'nanoseconds' },
    state: { type: 'string', 'x-extensible-enum': ['FAILED', 'COMPLETE'] },
    labels: { type: 'array', items: { type: 'string' } },
    owner: { type: 'object', properties: { name: { type: 'string' } } },
  },
};

const list: OperationDescriptor = {
  ...common,
  id: 'listShelves',
  resource: 'bookShelves',
  method: 'list',
  verb: 'GET',
  path: '/v2/shelves',
  summary: 'List shelves',
  description: 'Returns **one page** of shelves.',
  docsUrl: 'https://example.com/shelves',
  arguments: ['query'],
  parameters: [
    parameter('limit', 'query', { type: 'integer', minimum: 1 }),
    parameter('state', 'query', {
      type: 'array',
      items: { type: 'string', enum: ['FAILED', 'COMPLETE'] },
    }),
    parameter('since', 'query', { type: 'integer', 'x-sdk-unit': 'seconds' }),
    parameter('with_books', 'query', { type: 'boolean', default: false }, { default: false }),
    parameter('fields', 'query', { type: 'string' }),
    parameter('IB-Trace', 'header', { type: 'string' }),
    parameter('start', 'query', { type: 'string' }),
  ],
  success: {
    kind: 'json',
    status: '200',
    description: '',
    schema: {
      type: 'object',
      properties: {
        data: { type: 'object', properties: { shelves: { type: 'array', items: shelf } } },
      },
    },
    ...none,
  },
  pagination: {
    style: 'token',
    items: 'data.shelves',
    token: 'start',
    nextToken: 'next',
    hasMore: 'more',
    limit: 'limit',
  },
};

const replace: OperationDescriptor = {
  ...common,
  id: 'replaceShelf',
  resource: 'bookShelves',
  method: 'replaceAll',
  verb: 'POST',
  path: '/v2/shelves/{shelf_id}',
  summary: 'Replace the books of a shelf',
  description: 'What stood on it is gone.',
  arguments: ['shelf_id', 'body'],
  parameters: [parameter('shelf_id', 'path', { type: 'integer' })],
  body: {
    contentType: 'application/json',
    kind: 'json',
    required: true,
    schema: {
      type: 'object',
      required: ['name'],
      anyOf: [{ required: ['book'] }, { required: ['books'] }],
      properties: {
        name: { type: 'string', maxLength: 5, description: 'Name of the shelf.' },
        book: { type: 'string', description: 'One book.' },
        books: { type: 'array', items: { type: 'object' }, description: 'Several books.' },
        pin: { type: 'string', description: 'What opens it.' },
        price: { type: 'number', description: 'What it is worth.' },
        stamp: { type: 'integer', format: 'int64', description: 'A large number.' },
      },
    },
    int64Places: ['/stamp'],
    secretPlaces: ['/pin'],
    examples: [],
  },
  success: { kind: 'none', status: '204', description: '', ...none },
  repeat: 'unsafe',
  effect: 'delete',
};

const read: OperationDescriptor = {
  ...common,
  id: 'readShelf',
  resource: 'bookShelves',
  method: 'read',
  verb: 'GET',
  path: '/v2/shelves/{shelf_id}/picture',
  summary: 'Read the picture of a shelf',
  description: 'A picture.',
  arguments: ['shelf_id'],
  parameters: [parameter('shelf_id', 'path', { type: 'string' })],
  success: { kind: 'binary', status: '200', description: '', ...none },
};

/** Operations that no API has, so that tests of help texts outlive changes of the spec. */
export const fixtureTable: Table = {
  operations: { [list.id]: list, [replace.id]: replace, [read.id]: read },
  resources: {
    bookShelves: {
      name: 'bookShelves',
      title: 'Shelves',
      description: 'Where books stand. Second sentence.',
    },
    runs: { name: 'runs', title: 'Runs', description: 'Following runs.' },
  },
};
