import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EncodedResponse, encode } from './encode.ts';
import { isLoopback, urlOf } from './guard.ts';
import type { RequestHandler } from './in-process.ts';
import { type HubRequest, Refusal } from './response.ts';

/** A listening server. */
export interface Listener {
  port: number;
  /** Closes all connections, and listens again on the same port after a while. */
  restart(downMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Puts the hub on a port. */
export async function listen(
  handle: RequestHandler,
  { port, host, maxBodyBytes }: { port: number; host: string; maxBodyBytes: number },
): Promise<Listener> {
  const server = createServer((request, response) => {
    respond(handle, request, response, { host, maxBodyBytes }).catch((error: unknown) => {
      if (!response.destroyed && !request.destroyed) console.error(error);
      response.destroy();
    });
  });
  await open(server, port, host);
  let closed = false;
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    async restart(downMs) {
      await shut(server);
      await new Promise((resolve) => setTimeout(resolve, downMs));
      if (!closed) await open(server, bound, host);
    },
    close() {
      closed = true;
      return shut(server);
    },
  };
}

async function respond(
  handle: RequestHandler,
  request: IncomingMessage,
  response: ServerResponse,
  { host, maxBodyBytes }: { host: string; maxBodyBytes: number },
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  let url: string;
  try {
    url = urlOf(request, isLoopback(host));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    send(encode(error.response), request, response);
    return;
  }
  const body = await readBody(request, maxBodyBytes);
  const { method = 'GET', headers } = request;
  const plain: HubRequest = {
    method,
    url,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ),
    body,
    signal: gone.signal,
  };
  send(await handle(plain), request, response);
}

function send(sent: EncodedResponse, request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, bytes = new Uint8Array(), breaks } = sent;
  if (breaks === 'before') {
    request.socket.destroy();
    return;
  }
  const isKnown = status === 204 || headers['Content-Length'] !== undefined;
  const length = isKnown ? {} : { 'Content-Length': bytes.length };
  response.writeHead(status, { ...headers, ...length });
  if (breaks === 'in-body') {
    response.write(bytes.subarray(0, bytes.length >> 1), () => request.socket.destroy());
    return;
  }
  // What is left of a body that was too large is not waited for.
  if (!request.complete) response.once('finish', () => request.destroy());
  response.end(bytes);
}

/** At most a byte more than allowed, by which the hub sees that it is too much. */
async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function open(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
