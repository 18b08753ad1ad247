import { afterEach, describe, expect, it } from 'vitest';
import type { BinaryStream, CallOptions, Operation } from '../src/operation.ts';
import { toSettings } from '../src/transport/settings.ts';
import { createTransport } from '../src/transport/transport.ts';
import { type Act, FaultServer } from './faults/server.ts';

const operation: Operation = {
  id: 'readThing',
  method: 'GET',
  path: '/things',
  response: 'bytes',
  headers: ['Range'],
};

let server: FaultServer;
afterEach(() => server.stop());

/** Opens a stream over a real connection to a server that does this. */
async function open(act: Act, options: CallOptions = {}, range?: string): Promise<BinaryStream> {
  server = await FaultServer.start(act);
  const { send } = createTransport(
    toSettings({ apiToken: 'a-token', apiRoot: server.apiRoot, maxResponseBytes: 2 ** 20 }),
  );
  const input = range === undefined ? {} : { headers: { Range: range } };
  return send<BinaryStream>(operation, input, { ...options, as: 'stream' } as CallOptions);
}

const head = (length: number, status = '200 OK', more = '') =>
  `HTTP/1.1 ${status}\r\nContent-Length: ${length}\r\n${more}\r\n`;

async function text(stream: BinaryStream): Promise<string> {
  return new Response(stream.body).text();
}

describe('a body that is read as a stream', () => {
  it('comes as it is sent', async () => {
    let goOn = () => {};
    const stream = await open(({ socket }) => {
      socket.write(`${head(10)}first`);
      goOn = () => socket.write('other');
    });
    expect(stream.status).toBe(200);
    const reader = stream.body.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('first');
    goOn();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('other');
    expect((await reader.read()).done).toBe(true);
  });

  it('is not limited by maxResponseBytes, and holds no more than is read', async () => {
    const size = 64 * 2 ** 20;
    let sent = 0;
    const stream = await open(({ socket }) => {
      socket.write(head(size));
      const chunk = Buffer.alloc(2 ** 20);
      const more = (): void => {
        while (sent < size) {
          sent += chunk.length;
          if (!socket.write(chunk)) return void socket.once('drain', more);
        }
      };
      more();
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sent).toBeLessThan(size / 2);
    let received = 0;
    for await (const chunk of stream.body) received += chunk.byteLength;
    expect(received).toBe(size);
  });

  it('is retried until it begins', async () => {
    const stream = await open(({ socket, count }) => {
      if (count === 1) socket.destroy();
      else socket.end(`${head(2)}ok`);
    });
    expect(await text(stream)).toBe('ok');
    expect(server.requests).toHaveLength(2);
  });

  it('fails with a ConnectionError when it breaks off, and sends nothing again', async () => {
    const stream = await open(({ socket }) => {
      socket.write(`${head(10)}first`);
      setTimeout(() => socket.resetAndDestroy(), 50);
    });
    await expect(text(stream)).rejects.toMatchObject({
      name: 'ConnectionError',
      operationId: 'readThing',
      message: expect.stringContaining('got no complete response'),
    });
    expect(server.requests).toHaveLength(1);
  });

  it('fails when no byte comes for timeoutMs, though the whole may take longer', async () => {
    const stream = await open(
      ({ socket }) => {
        socket.write(head(10));
        let left = 9;
        const timer = setInterval(() => {
          socket.write('x');
          if (--left === 0) clearInterval(timer);
        }, 100);
      },
      { timeoutMs: 800 },
    );
    const startedAt = performance.now();
    await expect(text(stream)).rejects.toMatchObject({
      name: 'RequestTimeoutError',
      message: expect.stringContaining('sent no more of its body for timeoutMs, 800 ms'),
    });
    expect(performance.now() - startedAt).toBeGreaterThan(1_600);
    expect(await server.isFreed()).toBe(true);
  });

  it('has timeoutMs for its headers', async () => {
    const opened = open(() => {}, { timeoutMs: 200 });
    await expect(opened).rejects.toMatchObject({ name: 'RequestTimeoutError' });
  });

  it.each(['while it is read', 'between two reads'])('ends at an abort %s', async (when) => {
    const controller = new AbortController();
    const stream = await open(({ socket }) => socket.write(`${head(10)}first`), {
      signal: controller.signal,
    });
    const reader = stream.body.getReader();
    await reader.read();
    const reading = when === 'while it is read' ? reader.read() : undefined;
    controller.abort(new Error('stopped'));
    await expect(reading ?? reader.read()).rejects.toThrow('stopped');
    expect(await server.isFreed()).toBe(true);
  });

  it('frees its connection when it is cancelled', async () => {
    const stream = await open(({ socket }) => socket.write(`${head(10)}first`));
    await stream.body.cancel();
    expect(await server.isFreed()).toBe(true);
  });

  it('is the error of the response when that is no success', async () => {
    const opened = open(({ socket }) =>
      socket.end(`${head(18, '404 Not Found')}{"message":"gone"}`),
    );
    await expect(opened).rejects.toMatchObject({
      name: 'NotFoundError',
      body: { message: 'gone' },
    });
  });

  it('is empty where there is no body', async () => {
    const stream = await open(({ socket }) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'));
    expect(await text(stream)).toBe('');
  });
});

describe('a part of a file that is read as a stream', () => {
  const part = (range: string) => `Content-Range: bytes ${range}\r\n`;

  it('says which part it is', async () => {
    const stream = await open(
      ({ socket }) => socket.end(`${head(3, '206 Partial Content', part('2-4/9'))}cde`),
      {},
      'bytes=2-4',
    );
    expect([stream.status, stream.range]).toEqual([206, { start: 2, end: 4, size: 9 }]);
    expect(await text(stream)).toBe('cde');
  });

  it('is refused when it is another than was asked for', async () => {
    const opened = open(
      ({ socket }) => socket.end(`${head(3, '206 Partial Content', part('0-2/9'))}abc`),
      {},
      'bytes=2-4',
    );
    await expect(opened).rejects.toMatchObject({ name: 'DecodeError' });
  });

  it('fails at its end when it is shorter than its Content-Range', async () => {
    const stream = await open(
      ({ socket }) => socket.end(`${head(2, '206 Partial Content', part('2-4/9'))}cd`),
      {},
      'bytes=2-4',
    );
    await expect(text(stream)).rejects.toMatchObject({
      name: 'DecodeError',
      message: expect.stringContaining('is not the part of the file that its Content-Range names'),
    });
  });
});
