import { connect } from 'node:net';
import { AIHub } from '@org/aihub-sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../src/index.ts';
import { upload } from './open.ts';

let hub: Emulator;
let port: number;
let file: string;

beforeEach(async () => {
  hub = await startEmulator({ clock: 'stepped' });
  port = Number(new URL(hub.url).port);
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
  file = `/api/v2/batches/${await upload(aihub, { a: 'x' })}/files`;
});

afterEach(() => hub.close());

/** Sends a request as it is written, and gives back the status of the response; 0 if none comes. */
function status(line: string, ...headers: readonly string[]): Promise<number> {
  const sent = [line, `Authorization: Bearer ${hub.token}`, 'Connection: close', ...headers];
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (data) => {
      text += data;
    });
    socket.once('error', () => resolve(0));
    socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d+) /.exec(text)?.[1] ?? 0)));
    socket.write(`${sent.join('\r\n')}\r\n\r\n`);
  });
}

const evil = 'Host: evil.example:4010';

test.each(['127.0.0.1', '127.0.0.1:4010', '127.9.9.9', 'localhost:1', 'LOCALHOST', '[::1]:80'])(
  'a loopback name is answered: Host: %s',
  async (host) => {
    expect(await status(`GET ${file} HTTP/1.1`, `Host: ${host}`)).toBe(200);
  },
);

test.each([
  'evil.example',
  'evil.example:4010',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'localhost.',
  '0.0.0.0',
  '10.0.0.1',
  '[fe80::1]',
])('another name gets 421 for files, admin and page: Host: %s', async (host) => {
  for (const line of [`GET ${file}`, 'GET /', 'POST /_emulator/restart', `PUT ${file}/b`]) {
    expect(await status(`${line} HTTP/1.1`, `Host: ${host}`)).toBe(421);
  }
});

test.each([
  '127.0.0.1@evil.example',
  'evil.example\\@127.0.0.1',
  'evil.example/127.0.0.1',
  'evil.example?127.0.0.1',
  '127.0.0.1, evil.example',
  '',
  '127.0.0.1:99999',
])('what is no host gets 400: Host: %s', async (host) => {
  expect(await status(`GET ${file} HTTP/1.1`, `Host: ${host}`)).toBe(400);
});

test('the path is never taken for a host', async () => {
  for (const path of [`//127.0.0.1${file}`, `///127.0.0.1${file}`, `/\\127.0.0.1${file}`]) {
    expect(await status(`GET ${path} HTTP/1.1`, evil)).toBe(421);
    expect(await status(`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1')).toBe(404);
  }
});

test('a target in absolute form needs a loopback host in both places', async () => {
  const own = 'Host: 127.0.0.1';
  expect(await status(`GET http://127.0.0.1${file} HTTP/1.1`, evil)).toBe(421);
  expect(await status(`GET http://evil.example${file} HTTP/1.1`, own)).toBe(421);
  expect(await status(`GET http://127.0.0.1@evil.example${file} HTTP/1.1`, own)).toBe(400);
  expect(await status(`GET http://localhost${file} HTTP/1.1`, own)).toBe(200);
  expect(await status('GET http://localhost HTTP/1.1', own)).toBe(200);
});

test('targets in authority form and in asterisk form are not answered as the API', async () => {
  expect(await status('CONNECT 127.0.0.1:80 HTTP/1.1', evil)).toBe(0);
  expect(await status('CONNECT 127.0.0.1:80 HTTP/1.1', 'Host: 127.0.0.1')).toBe(0);
  expect(await status('OPTIONS * HTTP/1.1', evil)).toBe(421);
  expect(await status('OPTIONS * HTTP/1.1', 'Host: 127.0.0.1')).toBe(400);
});

test('several Host headers, and none, get 400', async () => {
  const own = 'Host: 127.0.0.1';
  expect(await status(`GET ${file} HTTP/1.1`, own, evil)).toBe(400);
  expect(await status(`GET ${file} HTTP/1.1`, evil, own)).toBe(400);
  expect(await status(`GET ${file} HTTP/1.1`)).toBe(400);
  expect(await status(`GET ${file} HTTP/1.0`)).toBe(400);
});

test('headers of a proxy do not stand for Host', async () => {
  for (const header of ['X-Forwarded-Host: 127.0.0.1', 'Forwarded: host=127.0.0.1']) {
    expect(await status(`GET ${file} HTTP/1.1`, evil, header)).toBe(421);
  }
});

const changes = [
  'POST /api/v2/apps/runs',
  'PUT /api/v2/batches/1/files/a',
  'DELETE /api/v2/batches/1',
  'POST /_emulator/clock',
  'PUT /_emulator/faults',
];

test.each(changes)('a page of another origin may not send %s', async (line) => {
  const origins = ['http://evil.example', 'https://127.0.0.1.evil.example', 'null', 'http://a@::1'];
  for (const origin of origins) {
    const headers = ['Host: 127.0.0.1', `Origin: ${origin}`];
    expect(await status(`${line} HTTP/1.1`, ...headers), origin).toBe(403);
  }
  for (const origin of [`http://127.0.0.1:${port}`, 'http://localhost:5173', 'http://[::1]']) {
    const headers = ['Host: 127.0.0.1', `Origin: ${origin}`];
    expect(await status(`${line} HTTP/1.1`, ...headers), origin).not.toBe(403);
  }
});

test('a hub that others can reach takes any one host, and the origin of that host', async () => {
  await hub.close();
  hub = await startEmulator({ host: '0.0.0.0', port });
  const line = 'PUT /_emulator/faults HTTP/1.1';
  const own = 'Host: hub.example:4010';
  expect(await status('GET / HTTP/1.1', own)).toBe(200);
  expect(await status('GET / HTTP/1.1', own, evil)).toBe(400);
  expect(await status(line, own, 'Origin: http://hub.example:4010')).toBe(415);
  expect(await status(line, own, 'Origin: http://evil.example')).toBe(403);
});
