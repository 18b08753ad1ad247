import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AIHub } from '../client.ts';
import { AlreadyExistsError, NotFoundError, UnknownOutcomeError } from '../errors.ts';

type Responder = (request: IncomingMessage, response: ServerResponse) => void;

const content = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 7) % 251);
const asked: IncomingMessage[] = [];
let responders: Responder[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  request.resume().on('end', () => (responders.shift() ?? whole)(request, response));
});
let aihub: AIHub;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  aihub = new AIHub({ apiToken: 'a-token', apiRoot: `http://127.0.0.1:${port}/api` });
});
beforeEach(() => {
  asked.length = 0;
  responders = [];
});
afterAll(() => server.close());

const octets = { 'content-type': 'application/octet-stream' };
const whole: Responder = (_, response) => {
  response.writeHead(200, { ...octets, 'content-length': content.length }).end(content);
};
/** The part that was asked for, of which only so many bytes come before the connection breaks. */
const part =
  (bytes = Number.POSITIVE_INFINITY, headers: object = {}): Responder =>
  (request, response) => {
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const [start, end] = [
      Number(first),
      Math.min(Number(last || content.length), content.length - 1),
    ];
    response.writeHead(206, {
      ...octets,
      'content-range': `bytes ${start}-${end}/${content.length}`,
      'content-length': end - start + 1,
      ...headers,
    });
    const sent = content.subarray(start, Math.min(start + bytes, end + 1));
    response.write(sent, () => (start + bytes > end ? response.end() : response.destroy()));
  };
const broken: Responder = (_, response) => {
  response.writeHead(200, { ...octets, 'content-length': content.length, etag: '"1"' });
  response.write(content.subarray(0, 1_000_000), () => response.destroy());
};
const json =
  (status: number, body: unknown): Responder =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
const stream = (headers = {}) =>
  aihub.files.read('/acme/claims/fs/Drive/a b.pdf', undefined, headers, { as: 'stream' });

describe('files.read', () => {
  it('keeps the slashes of a path, encodes its names and takes a slash at either end', async () => {
    const { bytes, status } = await aihub.files.read('/acme/claims/fs/Instabase Drive/ü?.pdf/');
    expect([bytes.length, status]).toEqual([content.length, 200]);
    expect(asked[0]?.url).toBe(
      '/api/v2/files/acme/claims/fs/Instabase%20Drive/%C3%BC%3F.pdf?expect-node-type=file',
    );
  });

  it.each(['a/../b', '//a', 'a//b', '..', 'a/%2e%2e/b', '', '/'])(
    'refuses the path %j',
    async (path) => {
      await expect(aihub.files.read(path)).rejects.toThrow('path cannot be used');
      await expect(aihub.files.delete(path)).rejects.toThrow('path cannot be used');
      expect(asked).toEqual([]);
    },
  );

  it('gives the part that was asked for, and sends IB-Retry-Config as text', async () => {
    responders = [part()];
    const retry = { retries: 3, backoffSeconds: 5 };
    const headers = { Range: 'bytes=5-9', 'IB-Retry-Config': retry };
    const { bytes, range } = await aihub.files.read('a', undefined, headers);
    expect([...bytes]).toEqual([...content.subarray(5, 10)]);
    expect(range).toEqual({ start: 5, end: 9, size: content.length });
    expect(asked[0]?.headers['ib-retry-config']).toBe('{retries:3,backoff-seconds:5}');
  });

  it.each([
    [
      { retries: -1, backoffSeconds: 1 },
      'retries of IB-Retry-Config must be a whole number from 0, not -1.',
    ],
    [{ retries: 1, backoffSeconds: Number.NaN }, 'backoffSeconds of IB-Retry-Config must be'],
  ])('refuses the retry config %j', async (retry, message) => {
    const call = aihub.files.read('a', undefined, { 'IB-Retry-Config': retry });
    await expect(call).rejects.toThrow(message);
    expect(asked).toEqual([]);
  });
});

describe('a stream of files.read', () => {
  it('goes on where it broke, as often as some bytes came', async () => {
    responders = [broken, part(500_000, { etag: '"1"' }), part(500_000), part()];
    const { body } = await stream();
    expect(Buffer.compare(await bytesOf(body), content)).toBe(0);
    expect(asked.map(({ headers }) => headers.range)).toEqual([
      undefined,
      'bytes=1000000-',
      'bytes=1500000-',
      'bytes=2000000-',
    ]);
  });

  it('of a part goes on within that part', async () => {
    responders = [part(10), part()];
    const { body } = await stream({ Range: 'bytes=100-149' });
    expect([...(await bytesOf(body))]).toEqual([...content.subarray(100, 150)]);
    expect(asked.map(({ headers }) => headers.range)).toEqual(['bytes=100-149', 'bytes=110-149']);
  });

  it('fails when the file is another one after the break', async () => {
    responders = [broken, part(undefined, { etag: '"2"' })];
    await expect(bytesOf((await stream()).body)).rejects.toThrow(
      'The file changed while it was read, after 1000000 bytes.',
    );
  });

  it('fails with the break when the server sends no parts', async () => {
    responders = [broken, whole];
    await expect(bytesOf((await stream()).body)).rejects.toMatchObject({ name: 'ConnectionError' });
    expect(asked).toHaveLength(2);
  });

  it('gives up when no byte comes any more', async () => {
    const nothing = part(0);
    responders = [broken, nothing, nothing, nothing, nothing, nothing];
    await expect(bytesOf((await stream()).body)).rejects.toMatchObject({ name: 'ConnectionError' });
    expect(asked).toHaveLength(4);
  });

  it('that is cancelled asks for nothing more', async () => {
    responders = [broken];
    const { body } = await stream();
    const reader = body.getReader();
    await reader.read();
    await reader.cancel();
    expect(asked).toHaveLength(1);
  });

  it('that is cancelled while it opens the rest closes that, too', async () => {
    let send = (): void => {};
    const isAsked = new Promise<void>((resolve) => {
      responders = [
        broken,
        (request, response) => {
          send = () => response.writeHead(206, headersOf(request)).write('a');
          resolve();
        },
      ];
    });
    const headersOf = (request: IncomingMessage) => ({
      'content-range': request.headers.range?.replace('=', ' ').concat('2999999/3000000'),
    });
    const reader = (await stream()).body.getReader();
    const read = (async () => {
      for (;;) if ((await reader.read()).done) return;
    })();
    await isAsked;
    await reader.cancel();
    await read;
    const closed = new Promise((resolve) => asked[1]?.socket.on('close', resolve));
    send();
    await closed;
  });
});

describe('files.write', () => {
  const only = { 'If-None-Match': '*' as const };
  const exists = json(412, { message: 'It exists.' });

  it('gives the address of a file that was written only if absent', async () => {
    responders = [(_, response) => response.writeHead(201, { location: '/there' }).end()];
    expect(await aihub.files.write('a/b', content, only)).toEqual({ Location: '/there' });
    expect([asked[0]?.method, asked[0]?.headers['if-none-match']]).toEqual(['PUT', '*']);
  });

  it('throws AlreadyExistsError when there is a file', async () => {
    responders = [exists];
    const error = await aihub.files.write('a', content, only).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AlreadyExistsError);
    expect(error).toMatchObject({ status: 412, message: expect.stringContaining('left alone') });
  });

  it('does not call a file foreign that an earlier attempt may have written', async () => {
    responders = [(_, response) => response.destroy(), exists];
    const error = await aihub.files.write('a', content, only).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect((error as Error).cause).toBeInstanceOf(AlreadyExistsError);
    expect((error as Error).message).toMatch(/compare the file with yours\.$/);
  });

  it('calls it foreign after a 429, which was not carried out', async () => {
    responders = [json(429, {}), exists];
    await expect(aihub.files.write('a', content, only)).rejects.toBeInstanceOf(AlreadyExistsError);
  });
});

describe('files.metadata and files.delete', () => {
  it('read what the headers say', async () => {
    responders = [
      (_, response) => {
        const changed = 'Tue, 16 Dec 2025 19:13:22 GMT';
        response.writeHead(200, { ...octets, 'content-length': 7, 'last-modified': changed }).end();
      },
      (_, response) => response.writeHead(202, { location: '/api/v2/jobs/j' }).end(),
    ];
    expect(await aihub.files.metadata('/a/')).toEqual({
      'Content-Type': 'application/octet-stream',
      'Content-Length': 7,
      'last-modified': 'Tue, 16 Dec 2025 19:13:22 GMT',
    });
    expect(await aihub.files.delete('/a/')).toEqual({ Location: '/api/v2/jobs/j' });
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'HEAD /api/v2/files/a',
      'DELETE /api/v2/files/a',
    ]);
  });

  it('tell that there is nothing at a path', async () => {
    responders = [(_, response) => response.writeHead(404).end()];
    await expect(aihub.files.metadata('a')).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('files.list', () => {
  it.each([
    [
      'nodes',
      {
        nodes: [
          { name: 'a.pdf', metadata: { node_type: 'file', size: 7 } },
          { name: 'sub', metadata: { node_type: 'folder' } },
        ],
      },
    ],
    ['an array', [{ full_path: 'x/a.pdf', metadata: { size: 7 } }, { full_path: 'x/sub/' }]],
  ])('reads %s', async (_, body) => {
    responders = [json(200, body)];
    expect(await aihub.files.list('/x/')).toEqual([
      { name: 'a.pdf', kind: 'file', size: 7 },
      { name: 'sub', kind: 'folder' },
    ]);
    expect(asked[0]?.url).toBe('/api/v2/files/x?expect-node-type=folder');
  });

  it.each([
    ['text', 'a list of files'],
    ['a list under another name of another type', { nodes: { a: 1 } }],
  ])('is a DecodeError when it is %s', async (_, body) => {
    responders = [json(200, body)];
    await expect(aihub.files.list('x')).rejects.toMatchObject({ name: 'DecodeError' });
  });

  it('leaves nothing out silently', async () => {
    responders = [json(200, { nodes: [], has_more: true })];
    await expect(aihub.files.list('x')).rejects.toThrow('holds more than its list tells');
  });
});
