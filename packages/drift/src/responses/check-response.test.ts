import { expect, it } from 'vitest';
import { checkResponse, type Exchange } from './check-response.ts';
import { routesOf } from './routes.ts';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const run = { type: 'object', properties: { id: { type: 'string' } } };
const get = (operationId: string, responses: object) => ({ get: { operationId, responses } });

const document = {
  openapi: '3.1.0',
  components: { responses: { Failure: json({ type: 'object' }) } },
  paths: {
    '/v2/runs/{run_id}': get('getRun', {
      200: json(run),
      204: { description: 'Nothing.' },
      '5XX': { $ref: '#/components/responses/Failure' },
    }),
    '/v2/runs/latest': get('getLatest', { default: json(run) }),
    '/v2/files/{path}': {
      parameters: [{ name: 'path', in: 'path', 'x-sdk-segments': 'many' }],
      ...get('getFile', { 200: { content: { 'application/octet-stream': {} } } }),
    },
  },
};
const routes = routesOf(document);

const check = (exchange: Partial<Exchange>) =>
  checkResponse(document, routes, {
    method: 'GET',
    url: 'https://hub.example.com/api/v2/runs/r-1',
    status: 200,
    contentType: 'application/json; charset=utf-8',
    ...exchange,
  })?.map(({ operationId, path, kind, place, documented, found }) =>
    [operationId, path, kind, place, documented, found].join(' '),
  );

const at = (path: string) => `https://hub.example.com${path}`;

it.each<[string, Partial<Exchange>, string]>([
  [
    'an undocumented status',
    { status: 418 },
    'getRun /v2/runs/{run_id} undocumented status  200, 204, 5XX 418',
  ],
  [
    'another media type',
    { status: 502, contentType: 'text/html', body: '<p>' },
    'getRun /v2/runs/{run_id} media type $ application/json text/html',
  ],
  [
    'no media type',
    { contentType: undefined, body: '{}' },
    'getRun /v2/runs/{run_id} media type $ application/json no media type',
  ],
  [
    'something that is no media type',
    { contentType: 'Jane Doe', body: '{}' },
    'getRun /v2/runs/{run_id} media type $ application/json another media type',
  ],
  ['no JSON', { body: '{"id"' }, 'getRun /v2/runs/{run_id} no JSON $ JSON text'],
  ['no body', { body: '' }, 'getRun /v2/runs/{run_id} missing body $ application/json nothing'],
  [
    'an undocumented body',
    { status: 204, body: '{}' },
    'getRun /v2/runs/{run_id} undocumented body $ nothing application/json',
  ],
  ['another type', { body: '{"id":1}' }, 'getRun /v2/runs/{run_id} type $.id string integer'],
  [
    'another type under default',
    { url: at('/v2/runs/latest'), status: 299, body: '{"id":1}' },
    'getLatest /v2/runs/latest type $.id string integer',
  ],
  [
    'an undocumented path, of which known parts are shown',
    { url: at('/api/v2/runs/r-1/secret') },
    ' /v2/runs/{…}/{…} undocumented operation  nothing GET',
  ],
  [
    'an undocumented method',
    { method: 'PATCH' },
    ' /v2/runs/{…} undocumented operation  nothing PATCH',
  ],
])('%s is found', (_, exchange, finding) => {
  expect(check(exchange)).toEqual([finding]);
});

it.each<[string, Partial<Exchange>]>([
  ['as documented', { body: '{"id":"a"}' }],
  ['with a body that is not known', {}],
  ['without a body as documented', { status: 204, body: '' }],
  ['with bytes', { url: at('/v2/files/a/v2/runs/b'), contentType: 'application/octet-stream' }],
])('a response %s has no finding', (_, exchange) => {
  expect(check(exchange)).toEqual([]);
});

it('a request that is of no API is left out', () => {
  expect(check({ url: at('/assets/app.js') })).toBeUndefined();
});
