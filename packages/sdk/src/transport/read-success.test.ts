import { describe, expect, it } from 'vitest';
import type { BinaryResponse, Operation } from '../operation.ts';
import { toSettings } from './settings.ts';
import { createTransport } from './transport.ts';

const get: Operation = { id: 'readThing', method: 'GET', path: '/things/{path}' };
const file: Operation = { ...get, response: 'bytes', headers: ['Range', 'If-None-Match'] };

/** Sends one request, which gets this response, and gives what the call gives. */
function call<T>(
  operation: Operation,
  response: Response,
  headers: object = {},
  sent: Headers[] = [],
): Promise<T> {
  const { send } = createTransport(
    toSettings({
      apiToken: 'a-token',
      maxRetries: 0,
      fetch: async (_, init) => {
        sent.push(new Headers(init?.headers));
        return response;
      },
    }),
  );
  return send<T>(operation, { path: { path: 'a' }, headers });
}

describe('a success that is bytes', () => {
  it('is given with its status and headers', async () => {
    const response = new Response('abc', { headers: { 'last-modified': 'now' } });
    const read = await call<BinaryResponse>(file, response);
    expect(new TextDecoder().decode(read.bytes)).toBe('abc');
    expect([read.status, read.headers.get('last-modified'), read.range]).toEqual([
      200,
      'now',
      undefined,
    ]);
  });

  it.each([
    ['bytes=2-4', 'bytes 2-4/9', { start: 2, end: 4, size: 9 }],
    ['bytes=2-4', 'bytes 2-4/*', { start: 2, end: 4 }],
    ['bytes=6-', 'bytes 6-8/9', { start: 6, end: 8, size: 9 }],
    ['bytes=-3', 'bytes 6-8/9', { start: 6, end: 8, size: 9 }],
  ])('and a part says which it is: %s', async (range, contentRange, expected) => {
    const response = new Response('cde', {
      status: 206,
      headers: { 'content-range': contentRange },
    });
    const sent: Headers[] = [];
    const read = await call<BinaryResponse>(file, response, { Range: range }, sent);
    expect(read.range).toEqual(expected);
    expect(sent[0]?.get('range')).toBe(range);
  });

  it.each([
    ['that was not asked for', undefined, 'bytes 0-2/9', 'not asked for'],
    ['that is another one', 'bytes=2-4', 'bytes 0-2/9', 'another part'],
    ['that goes on beyond', 'bytes=0-1', 'bytes 0-2/9', 'another part'],
    ['of another length', 'bytes=0-8', 'bytes 0-8/9', 'that its Content-Range names'],
    ['that ends before it begins', 'bytes=4-', 'bytes 4-2/9', 'that its Content-Range names'],
    ['that does not say which it is', 'bytes=0-2', '', 'that its Content-Range names'],
    ['in several ranges', 'bytes=0-2', 'multipart', 'that its Content-Range names'],
  ])('is refused when it is a part %s', async (_, range, contentRange, says) => {
    const headers = { 'content-range': contentRange };
    const response = new Response('abc', { status: 206, headers });
    await expect(call(file, response, { Range: range })).rejects.toMatchObject({
      name: 'DecodeError',
      message: expect.stringContaining(says),
    });
  });
});

describe('header parameters', () => {
  const ok = () => new Response('abc');

  it('are sent, and those that are undefined are not', async () => {
    const sent: Headers[] = [];
    await call(file, ok(), { 'If-None-Match': '*', Range: undefined }, sent);
    expect(sent[0]?.get('if-none-match')).toBe('*');
    expect(sent[0]?.has('range')).toBe(false);
  });

  it('that the operation does not have are refused, and nothing is sent', async () => {
    const sent: Headers[] = [];
    const call1 = call(file, ok(), { Authorization: 'Bearer other' }, sent);
    await expect(call1).rejects.toThrow(
      'readThing has no header of that name. Its headers are: Range, If-None-Match.',
    );
    expect(sent).toHaveLength(0);
  });
});

describe('a DELETE with a body', () => {
  it('sends it as JSON', async () => {
    const sent: (RequestInit | undefined)[] = [];
    const { send } = createTransport(
      toSettings({
        apiToken: 'a-token',
        fetch: async (_, init) => {
          sent.push(init);
          return new Response('{}');
        },
      }),
    );
    await send({ id: 'deleteThing', method: 'DELETE', path: '/things' }, { body: { alias: 'a' } });
    expect(sent.map((init) => [init?.method, init?.body])).toEqual([['DELETE', '{"alias":"a"}']]);
    expect(new Headers(sent[0]?.headers).get('content-type')).toBe('application/json');
  });
});

describe('a success that is headers', () => {
  const form = { 'Content-Length': 'number', Location: 'string', 'X-Odd': 'number' } as const;
  const operation: Operation = { ...get, method: 'HEAD', response: form };

  it('has the documented ones, numbers as numbers; what is absent or odd is left out', async () => {
    const headers = { 'content-length': '7', location: '/there', 'x-odd': 'seven', other: '1' };
    const read = await call(operation, new Response(null, { headers }));
    expect(read).toEqual({ 'Content-Length': 7, Location: '/there' });
  });
});

describe('an error inside a success', () => {
  const operation: Operation = { ...get, fails: ['status', 'ERROR'] };

  it('is an APIError with its message', async () => {
    const response = new Response('{"status":"ERROR","msg":"There is no such job."}');
    await expect(call(operation, response)).rejects.toMatchObject({
      name: 'APIError',
      status: 200,
      body: { status: 'ERROR', msg: 'There is no such job.' },
      message: expect.stringContaining('There is no such job.'),
    });
  });

  it('is told by the property alone', async () => {
    expect(await call(operation, new Response('{"status":"OK"}'))).toEqual({ status: 'OK' });
    expect(await call(operation, new Response('["ERROR"]'))).toEqual(['ERROR']);
  });
});
