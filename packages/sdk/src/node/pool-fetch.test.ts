import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { Gunzip, gzipSync } from 'node:zlib';
import { Agent } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EndingInit, ending } from '../async/ending.ts';
import { AIHub, AIHubError, DecodeError } from '../index.ts';
import { createPoolFetch, type PoolFetchOptions } from './pool-fetch.ts';

let server: Server;
let url: string;
const seen: {
  path: string | undefined;
  headers: IncomingHttpHeaders;
  bytes: number;
  port: number | undefined;
}[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on('end', () => {
      const { headers, socket, url: path } = request;
      seen.push({ path, headers, bytes, port: socket.remotePort });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

it.each([
  ['a Blob', new Blob(['x'.repeat(100_000)])],
  ['bytes', new Uint8Array(100_000)],
  ['an ArrayBuffer', new ArrayBuffer(100_000)],
])('sends %s with its length, not in chunks', async (_, body) => {
  const fetch = createPoolFetch();
  const response = await fetch(url, { method: 'PUT', body });
  expect(response.status).toBe(204);
  await fetch.close();
  const { headers, bytes } = seen.at(-1) ?? { headers: {} as IncomingHttpHeaders, bytes: 0 };
  expect(bytes).toBe(100_000);
  expect(headers['content-length']).toBe('100000');
  expect(headers['transfer-encoding']).toBeUndefined();
});

it.each([
  ['a/./b?c=d', '/a/b?c=d'],
  ['a/b?c=%2E#e', '/a/b?c=%2E'],
  ['a/b?c=d', '/a/b?c=d'],
])(
  'sends the path of %s as URL has it, also after another of the same origin',
  async (path, sent) => {
    const fetch = createPoolFetch();
    await fetch(url);
    await fetch(url + path);
    expect(seen.at(-1)?.path).toBe(sent);
    await fetch.close();
  },
);

/** What a client with a pool gets of a server of its own. */
async function fromServer<T>(
  respond: (response: ServerResponse) => void,
  read: (aihub: AIHub) => Promise<T>,
): Promise<T | Error> {
  const own = createServer((_, response) => respond(response));
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const apiRoot = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
  const fetch = createPoolFetch();
  const aihub = new AIHub({ apiToken: 'a-token', apiRoot, fetch, maxRetries: 0 });
  const result = await read(aihub).catch((error: Error) => error);
  await fetch.close();
  own.close();
  return result;
}

describe('a body in several codings', () => {
  /** What is read where gzip is named so many times. */
  const readCoded = (times: number) => {
    let body: Buffer = Buffer.from('{"id":"a"}');
    for (let each = 0; each < Math.min(times, 6); each++) body = gzipSync(body);
    const coding = Array.from({ length: times }, () => 'gzip').join();
    return fromServer(
      (response) => response.writeHead(200, { 'content-encoding': coding }).end(body),
      (aihub) => aihub.runs.get('a'),
    );
  };

  it('is read where there are five', async () => {
    expect(await readCoded(5)).toEqual({ id: 'a' });
  });

  it.each([6, 2_000])('is refused, and nothing of it read, where there are %i', async (times) => {
    const inflate = vi.spyOn(Gunzip.prototype, '_transform');
    const error = await readCoded(times);
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toMatch(/cannot be decompressed/);
    expect(inflate).not.toHaveBeenCalled();
    inflate.mockRestore();
  });
});

it.each([undefined, { as: 'stream' } as const])(
  'gives the headers of a file as Headers (%j)',
  async (options) => {
    const read = await fromServer(
      (response) => response.writeHead(200, { ETag: '"e"', 'X-A': ['1', '2'] }).end('a'),
      async (aihub) => {
        const file = await aihub.files.read('a/b', undefined, undefined, options as never);
        if (file.body) for await (const _ of file.body);
        return file.headers;
      },
    );
    expect(read).toBeInstanceOf(Headers);
    const headers = Object.fromEntries((read as Headers).entries());
    expect(headers).toMatchObject({ etag: '"e"', 'x-a': '1, 2' });
  },
);

it('ends a request without a signal', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const fetch = createPoolFetch();
  let end = (): void => {};
  const closed = new Promise((resolve) => {
    silent.on('connection', (socket) => socket.on('close', resolve));
  });
  const arrived = new Promise((resolve) => silent.on('request', resolve));
  const init: EndingInit = {
    [ending]: {
      isOver: false,
      reason: 'enough',
      onEnd: (run) => {
        end = run;
        return () => {};
      },
    },
  };
  const response = expect(fetch(`http://127.0.0.1:${port}/`, init as RequestInit)).rejects.toBe(
    'enough',
  );
  await arrived;
  end();
  await response;
  await closed;
  silent.close();
});

describe('the connections of a pool', () => {
  it('are used again, but for a POST or PATCH, which gets a fresh one', async () => {
    const fetch = createPoolFetch({ connections: 1 });
    const portOf = async (method: string): Promise<number | undefined> => {
      await fetch(url, { method });
      return seen.at(-1)?.port;
    };
    const first = await portOf('GET');
    expect(await portOf('PUT')).toBe(first);
    const posts = [await portOf('POST'), await portOf('POST'), await portOf('PATCH')];
    expect(new Set([first, ...posts]).size).toBe(4);
    expect(await portOf('GET')).toBe(first);
    await fetch.close();
  });

  it('are those of a dispatcher that is given, and stay open', async () => {
    const agent = new Agent({ connections: 1 });
    const fetch = createPoolFetch({ dispatcher: agent });
    await fetch(url, { method: 'POST' });
    await fetch.close();
    expect(agent.closed).toBe(false);
    await agent.close();
    await expect(fetch(url)).rejects.toThrow(/destroyed|closed/);
  });
});

it.each(['localhost:3128', 'http://user:hunter2@:x'])(
  'with a proxy that cannot be used, such as %s, says so, and sends a POST neither once nor perhaps',
  async (proxy) => {
    const onAttempt = vi.fn();
    const fetch = createPoolFetch({ proxy });
    const aihub = new AIHub({ apiToken: 'a-token', fetch, onAttempt });
    const call = aihub.apps.run({ app_id: 'a', batch_id: 1 });
    const error: Error = await call.then(String, (reason) => reason);
    expect(error.constructor).toBe(AIHubError);
    expect(error.message).toMatch(
      /^createPoolFetch cannot use the proxy, .*http:\/\/proxy\.example/,
    );
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('hunter2');
    expect(onAttempt).toHaveBeenCalledOnce();
  },
);

describe('a proxy', () => {
  let proxy: Server;
  let proxyUrl: string;
  let tunnels: string[];

  beforeEach(async () => {
    tunnels = [];
    proxy = createServer();
    proxy.on('connect', (request, socket: Socket) => {
      tunnels.push(request.url ?? '');
      const { port } = new URL(url);
      const onward = connect(Number(port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
      for (const side of [socket, onward]) side.on('error', () => {});
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy']) {
      vi.stubEnv(name, undefined);
    }
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    proxy.close();
  });

  const methods = ['GET', 'POST'];

  /** Sends one request of each kind, and gives the hosts that the proxy was asked for. */
  async function send(options: PoolFetchOptions, host: string): Promise<string[]> {
    const fetch = createPoolFetch(options);
    for (const method of methods) await fetch(`http://${host}/`, { method }).catch(() => {});
    await fetch.close();
    return tunnels;
  }

  it('of the option takes every request, also of a fresh connection', async () => {
    vi.stubEnv('no_proxy', '*');
    const host = 'aihub.example:80';
    expect(await send({ proxy: proxyUrl }, host)).toEqual([host, host]);
  });

  it('of the environment takes every request', async () => {
    vi.stubEnv('HTTP_PROXY', proxyUrl);
    const host = 'aihub.example:80';
    expect(await send({}, host)).toEqual([host, host]);
  });

  it('of the environment is left out for the hosts in no_proxy, and with proxy: false', async () => {
    vi.stubEnv('HTTP_PROXY', proxyUrl);
    const { host } = new URL(url);
    expect(await send({ proxy: false }, host)).toEqual([]);
    vi.stubEnv('no_proxy', '127.0.0.1');
    expect(await send({}, host)).toEqual([]);
  });
});
