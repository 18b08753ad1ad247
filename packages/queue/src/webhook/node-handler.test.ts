import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { nodeHandler } from './node-handler.ts';

/** The status line that a server with a handler sends back for the text of a request. */
async function statusFor(text: string): Promise<string | undefined> {
  const handle = nodeHandler(async () => new Response('ok'));
  // As examples have it: a rejection would be unhandled, and vitest fails a run that has one.
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(text);
  const [data] = await new Promise<Buffer[]>((resolve) =>
    socket.once('data', (...chunks) => resolve(chunks)),
  );
  socket.destroy();
  return String(data).split('\r\n')[0];
}

it.each(['GET //', 'POST //\\', 'GET http://[::1', 'TRACE /'])(
  'what no Request can be made of (%s) gets 400, and ends no process',
  async (line) => {
    expect(await statusFor(`${line} HTTP/1.1\r\nHost: a\r\n\r\n`)).toBe('HTTP/1.1 400 Bad Request');
  },
);

it('a usual request gets what the handler gives', async () => {
  expect(await statusFor('GET /a HTTP/1.1\r\nHost: a\r\n\r\n')).toBe('HTTP/1.1 200 OK');
});
