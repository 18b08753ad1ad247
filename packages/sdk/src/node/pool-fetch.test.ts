import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPoolFetch } from './pool-fetch.ts';

let server: Server;
let url: string;
const seen: { headers: IncomingHttpHeaders; bytes: number }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on('end', () => {
      seen.push({ headers: request.headers, bytes });
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
  const { headers, bytes } = seen.at(-1) ?? { headers: {}, bytes: 0 };
  expect(bytes).toBe(100_000);
  expect(headers['content-length']).toBe('100000');
  expect(headers['transfer-encoding']).toBeUndefined();
});
