import { describe, expect, it } from 'vitest';
import type { OpenApiDocument, OpenApiOperation } from './document.ts';
import { operationsOf, SpecError } from './index.ts';

const json = (schema: object) => ({ 'application/json': { schema } });
const ok = { '200': { description: 'ok', content: json({ type: 'object' }) } };
const base = {
  operationId: 'getThing',
  'x-sdk-method': 'things.get',
  tags: ['things'],
  summary: 'Get',
  description: 'Gets.',
  responses: ok,
};
const parameter = (more: object) => ({
  parameters: [{ name: 'x', in: 'query', schema: { type: 'string' }, ...more }],
});
const pages = (pagination: object, type = 'array') => ({
  'x-sdk-pagination': pagination,
  ...parameter({ name: 'offset', schema: { type: 'integer' } }),
  responses: {
    '200': {
      description: 'ok',
      content: json({ properties: { items: { type }, has_more: { type: ['boolean', 'null'] } } }),
    },
  },
});
const counted = { style: 'counted', items: 'items', offset: 'offset', hasMore: 'has_more' };

function read(operation: object, path = '/things', verb = 'get', other: object = {}) {
  const document = {
    openapi: '3.1.0',
    info: { title: '', version: '' },
    paths: { [path]: { [verb]: { ...base, ...operation } as OpenApiOperation, ...other } },
    components: { schemas: {} },
  } as OpenApiDocument;
  return operationsOf(document);
}

/** What is refused: name, the operation's edit, the sentence, path, verb, other parts of the path item. */
const refused: [string, object, RegExp, string?, string?, object?][] = [
  ['a method on another resource', { 'x-sdk-method': 'other.get' }, /x-sdk-method must be/],
  ['an operationId that is no identifier', { operationId: 'get-thing' }, /needs an operationId/],
  ['an operationId that is a reserved word', { operationId: 'delete' }, /needs an operationId/],
  ['a POST without x-sdk-repeat', {}, /a POST needs x-sdk-repeat/, '/things', 'post'],
  ['a PATCH without x-sdk-repeat', {}, /a PATCH needs x-sdk-repeat/, '/things', 'patch'],
  ['another x-sdk-repeat', { 'x-sdk-repeat': 'often' }, /must be safe or unsafe, not often/],
  ['a cost of what is safe to repeat', { 'x-sdk-cost': 'run' }, /needs x-sdk-repeat: unsafe/],
  [
    'a GET that says that it reads',
    { 'x-sdk-effect': 'read' },
    /x-sdk-effect can only be read, on a POST/,
  ],
  [
    'a POST that only reads, and cannot be repeated',
    { 'x-sdk-effect': 'read', 'x-sdk-repeat': 'unsafe' },
    /x-sdk-effect can only be read, on a POST whose x-sdk-repeat is safe/,
    '/t',
    'post',
  ],
  [
    'a POST with another effect',
    { 'x-sdk-effect': 'delete', 'x-sdk-repeat': 'safe' },
    /x-sdk-effect can only be read/,
    '/t',
    'post',
  ],
  ['servers of its own', { servers: [] }, /servers of its own cannot be carried/],
  ['callbacks', { callbacks: {} }, /callbacks of its own cannot be carried/],
  ['no authentication', { security: [] }, /security of its own cannot be carried/],
  [
    'a method of HTTP that fetch lacks',
    {},
    /"trace" cannot stand in a path/,
    '/t',
    'get',
    { trace: base },
  ],
  [
    'parameters of the path',
    {},
    /"parameters" cannot stand in a path/,
    '/t',
    'get',
    { parameters: [] },
  ],
  ['a path parameter that is not declared', {}, /must be declared once/, '/things/{x}'],
  ['a cookie', parameter({ in: 'cookie' }), /cookies are not sent/],
  ['a parameter with content', parameter({ content: json({}) }), /needs a schema, and no content/],
  ['an object as a parameter', parameter({ schema: { type: 'object' } }), /is an object/],
  ['another style', parameter({ style: 'pipeDelimited' }), /only form is carried/],
  [
    'a list that is not exploded',
    parameter({ schema: { type: 'array' }, explode: false }),
    /explode/,
  ],
  ['a list in a header', parameter({ in: 'header', schema: { type: 'array' } }), /is an array/],
  [
    'a header that the client sets',
    parameter({ in: 'header', name: 'Authorization' }),
    /sets that header/,
  ],
  [
    'a header that the runtime sets',
    parameter({ in: 'header', name: 'Content-Length' }),
    /sets that header/,
  ],
  [
    'a secret in the query',
    parameter({ schema: { type: 'string', 'x-sensitive': true } }),
    /is a secret/,
  ],
  [
    'a password in a header',
    parameter({ in: 'header', schema: { format: 'password' } }),
    /is a secret/,
  ],
  ['many segments in the query', parameter({ 'x-sdk-segments': 'many' }), /on a path parameter/],
  ['part of a segment', parameter({ in: 'path' }), /whole segment/, '/things/{x}.json'],
  [
    'an int64 in the path',
    parameter({ in: 'path', schema: { format: 'int64' } }),
    /int64/,
    '/t/{x}',
  ],
  [
    'a path parameter called body',
    parameter({ in: 'path', name: 'body' }),
    /argument name/,
    '/t/{body}',
  ],
  ['a GET with a body', { requestBody: { content: json({}) } }, /a GET cannot have a body/],
  [
    'a form as body',
    { 'x-sdk-repeat': 'safe', requestBody: { content: { 'multipart/form-data': {} } } },
    /content types multipart\/form-data/,
    '/t',
    'post',
  ],
  [
    'two kinds of body',
    { requestBody: { content: { ...json({}), 'application/octet-stream': {} } } },
    /content types application\/json, application\/octet-stream/,
    '/t',
    'put',
  ],
  ['no success', { responses: { default: { description: 'error' } } }, /no successful response/],
  [
    'a status that is none',
    { responses: { ...ok, '2xx': { description: '' } } },
    /response 2xx is no/,
  ],
  [
    'text as response',
    { responses: { '200': { description: '', content: { 'text/plain': { schema: {} } } } } },
    /content type text\/plain/,
  ],
  [
    'a response of two types',
    { responses: { '200': { description: '', content: { ...json({}), 'text/csv': {} } } } },
    /several content types/,
  ],
  [
    'bytes as an error',
    {
      responses: {
        ...ok,
        '400': { description: '', content: { 'application/octet-stream': { schema: {} } } },
      },
    },
    /only JSON is carried/,
  ],
  [
    'two successes that differ',
    { responses: { ...ok, '201': { description: '', content: json({ type: 'array' }) } } },
    /200 and 201 have different bodies/,
  ],
  ['a HEAD whose response has a body', {}, /which a HEAD cannot have/, '/t', 'head'],
  ['pages of another style', pages({ style: 'link' }), /has the style link/],
  ['pages without a key', pages({ style: 'counted', items: 'items' }), /needs the key offset/],
  ['pages with a key too many', pages({ ...counted, total: 'n' }), /has no key total/],
  [
    'pages by a parameter that is not there',
    pages({ ...counted, offset: 'start' }),
    /no such parameter/,
  ],
  [
    'pages of what is no list',
    pages(counted, 'object'),
    /no such property in its response of type array/,
  ],
  ['half an x-sdk-error', { 'x-sdk-error': { property: 'status' } }, /needs property and value/],
  [
    'a secret inside itself',
    {
      responses: {
        '200': {
          description: '',
          content: json({
            anyOf: [{ 'x-sensitive': true }, { properties: { a: { writeOnly: true } } }],
          }),
        },
      },
    },
    /cannot be an int64 \(or a secret\) here/,
  ],
];

describe('what cannot be carried is refused with the name of the operation and one sentence', () => {
  it.each(refused)('%s', (_, operation, sentence, path, verb, other) => {
    const attempt = () => read(operation, path, verb, other);
    expect(attempt).toThrow(SpecError);
    expect(attempt).toThrow(sentence);
    expect(attempt).toThrow(/^(?:getThing|get-thing|delete|\/t): [^\n]+\.$/);
  });

  it('two operations of one name', () => {
    expect(() =>
      read({}, '/things', 'get', { put: { ...base, 'x-sdk-method': 'things.put' } }),
    ).toThrow('getThing: its operationId getThing is that of GET /things too.');
  });

  it('two operations of one method', () => {
    const put = { ...base, operationId: 'putThing' };
    expect(() => read({}, '/things', 'get', { put })).toThrow('its x-sdk-method things.get');
  });
});

describe('what is carried', () => {
  it('is told by kind of success: JSON, bytes, headers or nothing', () => {
    const success = (response: object, verb = 'get') =>
      read({ responses: { '200': { description: '', ...response } } }, '/t', verb)[0]?.success.kind;
    expect(success({ content: json({}) })).toBe('json');
    expect(success({ content: { 'application/octet-stream': { schema: {} } } })).toBe('binary');
    expect(success({ headers: { Location: { schema: { type: 'string' } } } }, 'head')).toBe(
      'headers',
    );
    expect(success({})).toBe('none');
  });

  it('includes 4XX and default, which a mock is asked for by a status of their own', () => {
    const error = { description: 'error' };
    const [operation] = read({ responses: { default: error, '4XX': error, ...ok } });
    expect(operation?.responses.map(({ status, code, ok }) => [status, code, ok])).toEqual([
      ['200', 200, true],
      ['4XX', 400, false],
      ['default', 418, false],
    ]);
  });

  it('includes pages whose names are there', () => {
    expect(read(pages(counted))[0]?.pagination).toEqual(counted);
  });

  it('knows what an operation does to what is stored', () => {
    const effect = (verb: string, more: object = {}) => read(more, '/t', verb)[0]?.effect;
    expect(['get', 'put', 'delete'].map((verb) => effect(verb))).toEqual([
      'read',
      'write',
      'delete',
    ]);
    expect(effect('post', { 'x-sdk-repeat': 'safe' })).toBe('write');
    expect(effect('post', { 'x-sdk-repeat': 'safe', 'x-sdk-effect': 'read' })).toBe('read');
  });

  it('includes headers, paths of several segments, and a DELETE with a body', () => {
    const schema = { type: 'string' };
    const [operation] = read(
      {
        parameters: [
          { name: 'path', in: 'path', required: true, 'x-sdk-segments': 'many', schema },
          { name: 'Range', in: 'header', schema },
          { name: 'IB-Context', in: 'header', 'x-sdk-client-option': 'ibContext', schema },
        ],
        requestBody: { required: true, content: json({ type: 'object' }) },
      },
      '/files/{path}',
      'delete',
    );
    expect(operation?.pathParameters).toMatchObject([{ argument: 'path', manySegments: true }]);
    expect(operation?.headerParameters.map(({ name }) => name)).toEqual(['Range']);
    expect(operation?.clientParameters.map(({ argument }) => argument)).toEqual(['ibContext']);
    expect(operation?.body).toMatchObject({ kind: 'json', required: true });
  });

  it('includes an error inside a 200', () => {
    const error = { property: 'status', value: 'ERROR' };
    expect(read({ 'x-sdk-error': error })[0]?.errorInSuccess).toEqual(error);
  });

  it('knows what a second request does: by the method, or by the spec', () => {
    const repeat = (verb: string, more: object = {}) => read(more, '/t', verb)[0]?.repeat;
    expect(repeat('put')).toBe('safe');
    expect(repeat('put', { 'x-sdk-repeat': 'unsafe' })).toBe('unsafe');
    expect(repeat('post', { 'x-sdk-repeat': 'safe' })).toBe('safe');
  });
});
