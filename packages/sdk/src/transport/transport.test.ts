import { describe, expect, it, vi } from 'vitest';
import { InvalidRequestError } from '../errors.ts';
import type { Operation, OperationInput } from '../operation.ts';
import { toSettings } from './settings.ts';
import { createTransport } from './transport.ts';

const get: Operation = { id: 'getThing', method: 'GET', path: '/v2/things/{thing_id}' };
const post: Operation = { id: 'addThing', method: 'POST', path: '/v2/things' };
const file: Operation = { ...get, id: 'readThing', response: 'bytes' };

/** Sends one request, and gives it as it was sent. */
async function send(
  operation: Operation,
  input: OperationInput = {},
  apiToken = 'token-for-tests',
) {
  const sent: { url: unknown; headers: Headers; body: unknown }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push({ url, headers: new Headers(init?.headers), body: init?.body });
    return new Response('{"id":"a"}', { headers: { 'content-type': 'application/json' } });
  };
  const settings = toSettings({ apiToken, apiRoot: 'https://aihub.test/api', fetch });
  const value = await createTransport(settings).send(operation, input);
  return { value, ...(sent[0] as (typeof sent)[number]) };
}

describe('a request of an operation', () => {
  it('without a body has no type of it', async () => {
    const { url, headers, body, value } = await send(get, { path: { thing_id: 7 } });
    expect(url).toBe('https://aihub.test/api/v2/things/7');
    expect(headers.get('authorization')).toBe('Bearer token-for-tests');
    expect(headers.has('content-type')).toBe(false);
    expect(body).toBeUndefined();
    expect(value).toEqual({ id: 'a' });
  });

  it('with data has it as JSON, and with a file as it is', async () => {
    const json = await send(post, { body: { size: 5n } });
    expect(json.headers.get('content-type')).toBe('application/json');
    expect(json.body).toBe('{"size":5}');
    const bytes = new Uint8Array(3);
    const binary = await send({ ...post, binary: true }, { body: bytes });
    expect(binary.headers.get('content-type')).toBe('application/octet-stream');
    expect(binary.body).toBe(bytes);
  });

  it.each([
    new Blob(['a']),
    new ArrayBuffer(1),
    new DataView(new ArrayBuffer(1)),
    'text',
    new ReadableStream(),
  ])('takes bytes, text and streams as a file: %s', async (body) => {
    expect((await send({ ...post, binary: true }, { body })).body).toBe(body);
  });

  it.each([undefined, null, 5, { a: 1 }, ['a'], new Response('a'), { size: 1, stream() {} }])(
    'takes nothing else as a file: %s',
    async (body) => {
      const error = await send({ ...post, binary: true }, { body }).catch((reason) => reason);
      expect(error).toBeInstanceOf(InvalidRequestError);
    },
  );

  it('has a query where one is given', async () => {
    const { url } = await send(get, {
      path: { thing_id: 'a' },
      query: { limit: 5, ids: ['x', 'y'] },
    });
    expect(url).toBe('https://aihub.test/api/v2/things/a?limit=5&ids=x&ids=y');
  });

  it('has the headers that the operation has, and no other', async () => {
    const operation = { ...get, headers: ['If-Match', 'Range'] };
    const input = { path: { thing_id: 'a' }, headers: { 'If-Match': 7, Range: undefined } };
    const { headers } = await send(operation, input);
    expect(headers.get('if-match')).toBe('7');
    expect(headers.has('range')).toBe(false);
    const other = { path: { thing_id: 'a' }, headers: { Cookie: 'x' } };
    await expect(send(operation, other)).rejects.toThrow(
      'getThing has no header of that name. Its headers are: If-Match, Range.',
    );
    await expect(send(get, other)).rejects.toThrow('Its headers are: none.');
    await expect(send(get, other)).rejects.toBeInstanceOf(InvalidRequestError);
  });

  it('has headers of its own, so that a fetch may add to them', async () => {
    const seen: string[][] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      seen.push(Object.keys(init?.headers ?? {}));
      Object.assign(init?.headers ?? {}, { 'x-of-fetch': '1' });
      return Response.json({});
    };
    const { send } = createTransport(toSettings({ apiToken: 'token-for-tests', fetch }));
    for (const body of [undefined, {}]) {
      await send(post, { body });
      await send(post, { body });
    }
    expect(seen.flat()).not.toContain('x-of-fetch');
    expect(seen).toHaveLength(4);
  });

  it('is refused when half a character stands in its query', async () => {
    const input = { path: { thing_id: 'a' }, query: { name: '\ud800' } };
    await expect(send(get, input)).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(send(get, input)).rejects.toThrow('A value of the query cannot be sent');
    const other = { path: { thing_id: 'a' }, query: { name: {} } };
    await expect(send(get, other)).rejects.toThrow('name cannot be sent in the query');
  });

  it('is refused when the token stands in its path, unless that is a short word', async () => {
    const withToken = (token: string) => send(get, { path: { thing_id: token } }, token);
    await expect(withToken('token-xy')).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(withToken('token-xy')).rejects.toThrow(
      'thing_id is your API token. Pass an ID, and keep the token out of paths.',
    );
    expect((await withToken('token-x')).url).toBe('https://aihub.test/api/v2/things/token-x');
  });
});

describe('the options of a call', () => {
  const client = (timeoutMs: number, ...responses: Response[]) => {
    const fetch: typeof globalThis.fetch = async () => responses.shift() as Response;
    const { send } = createTransport(toSettings({ apiToken: 'token-for-tests', fetch, timeoutMs }));
    return <T>(operation: Operation, options: object = {}) =>
      send<T>(operation, { path: { thing_id: 'a' } }, options);
  };
  const as = 'stream';

  it('include a stream only where the response is a file', async () => {
    const call = client(60_000, new Response('data'), new Response('data'));
    await expect(call(get, { as })).rejects.toThrow('getThing has no option "as"');
    const streamed = await call<{ body: ReadableStream }>(file, { as });
    expect(await new Response(streamed.body).text()).toBe('data');
    const whole = await call<{ bytes: Uint8Array }>(file);
    expect(whole.bytes).toHaveLength(4);
  });

  it.each([
    [{ timeoutMs: 400 }, 60_000],
    [{}, 400],
  ])(
    '%j, and %i ms of the client, limit the wait for each part of a stream',
    async (options, ms) => {
      vi.useFakeTimers();
      try {
        const call = client(ms, new Response(new ReadableStream()));
        const { body } = await call<{ body: ReadableStream }>(file, { as, ...options });
        const read = body.getReader().read();
        const failed = expect(read).rejects.toThrow('for timeoutMs, 400 ms');
        await vi.advanceTimersByTimeAsync(400);
        await failed;
      } finally {
        vi.useRealTimers();
      }
    },
  );
});
