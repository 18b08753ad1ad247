import { describe, expect, it } from 'vitest';
import type { BinaryResponse, BinaryStream, CallOptions, Operation } from '../operation.ts';
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
    ['bytes=120-122', 'bytes 120-122/1234', { start: 120, end: 122, size: 1234 }],
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
    ['in another unit', 'bytes=0-2', 'kilobytes 0-2/9', 'that its Content-Range names'],
    ['with more behind its size', 'bytes=0-2', 'bytes 0-2/9, 5-6', 'that its Content-Range names'],
    ['of several that were asked for', 'bytes=0-2,5-6', 'bytes 0-2/9', 'not asked for'],
    ['of another unit that was asked for', 'kilobytes=0-2', 'bytes 0-2/9', 'not asked for'],
  ])('is refused when it is a part %s', async (_, range, contentRange, says) => {
    const headers = { 'content-range': contentRange };
    const response = new Response('abc', { status: 206, headers });
    await expect(call(file, response, { Range: range })).rejects.toMatchObject({
      name: 'DecodeError',
      message: expect.stringContaining(says),
    });
  });
});

it('a part of one byte is a part', async () => {
  const response = new Response('a', { status: 206, headers: { 'content-range': 'bytes 3-3/9' } });
  const read = await call<BinaryResponse>(file, response, { Range: 'bytes=3-3' });
  expect(read.range).toEqual({ start: 3, end: 3, size: 9 });
});

describe('a success that is a stream', () => {
  const stream = async (response: Response, headers: object = {}) => {
    const settings = toSettings({ apiToken: 'a-token', fetch: async () => response });
    const input = { path: { path: 'a' }, headers };
    const options = { as: 'stream' } as CallOptions;
    const read = await createTransport(settings).send<BinaryStream>(file, input, options);
    return { ...read, text: () => new Response(read.body).text() };
  };
  const part = (body: string) =>
    new Response(body, { status: 206, headers: { 'content-range': 'bytes 2-4/9' } });

  it('has its status and headers, and no range where it is whole', async () => {
    const read = await stream(new Response('abc', { headers: { 'last-modified': 'now' } }));
    expect([read.status, read.headers.get('last-modified')]).toEqual([200, 'now']);
    expect(read).not.toHaveProperty('range');
    expect(await read.text()).toBe('abc');
  });

  it('says which part it is, and fails at its end when it is shorter', async () => {
    const read = await stream(part('cde'), { Range: 'bytes=2-4' });
    expect(read.range).toEqual({ start: 2, end: 4, size: 9 });
    expect(await read.text()).toBe('cde');
    const short = await stream(part('cd'), { Range: 'bytes=2-4' });
    await expect(short.text()).rejects.toMatchObject({ name: 'DecodeError' });
  });
});

describe('a success that is JSON', () => {
  const requiring: Operation = { ...get, requires: ['id', 'name'] };

  it('of an operation that promises no body is not read', async () => {
    expect(await call({ ...get, response: 'none' }, new Response('no JSON'))).toBeUndefined();
  });

  it('has int64 values as bigint where the spec has them', async () => {
    const operation: Operation = { ...get, int64: { p: { start_timestamp: 1 } } };
    const { send } = createTransport(
      toSettings({
        apiToken: 'a-token',
        fetch: async () => new Response('{"start_timestamp":1765912514238248673}'),
      }),
    );
    expect(await send(operation, { path: { path: 'a' } })).toEqual({
      start_timestamp: 1765912514238248673n,
    });
  });

  it.each([
    ['{"id":"","name":null}', 'lacks id and name'],
    ['{"id":"a"}', 'lacks name'],
    ['{"id":null,"name":"b"}', 'lacks id'],
    ['null', 'lacks id and name'],
    ['"text"', 'lacks id and name'],
  ])('without what it has to have is refused: %s', async (body, says) => {
    await expect(call(requiring, new Response(body))).rejects.toMatchObject({
      name: 'DecodeError',
      message: expect.stringContaining(says),
    });
  });

  it('with what it has to have is taken, also if that is 0 or false', async () => {
    const value = { id: 0, name: false };
    expect(await call(requiring, new Response(JSON.stringify(value)))).toEqual(value);
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
    expect(await call(operation, new Response('null'))).toBeNull();
  });
});
