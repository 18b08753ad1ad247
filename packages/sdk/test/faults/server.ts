import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { certificate, key } from './certificate.ts';

/** A request as it came over the wire. */
export interface Received {
  method: string;
  /** Path and query. */
  path: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

/** One request, and the socket to misbehave on. */
export interface Exchange {
  socket: Socket;
  request: Received;
  /** Counts the requests of this server from 1. */
  count: number;
  /** Root of another origin that must hear nothing. */
  elsewhere: string;
}

export type Act = (exchange: Exchange) => void;

export interface ServerOptions {
  tls?: boolean;
  /** Does something to a connection at once, before it says anything. */
  onConnect?: (socket: Socket) => void;
  elsewhere?: string;
  port?: number;
}

/** A real TCP server on loopback that answers, or fails to, as it is told. */
export class FaultServer {
  readonly requests: Received[] = [];
  /** Connections made, over all time. */
  connections = 0;
  readonly #open = new Set<Socket>();
  readonly #used = new Set<Socket>();
  readonly #server: Server;
  readonly #act: Act;
  readonly #options: ServerOptions;

  private constructor(act: Act, options: ServerOptions) {
    this.#act = act;
    this.#options = options;
    const accept = (socket: Socket) => this.#accept(socket);
    this.#server = options.tls
      ? createTlsServer({ cert: certificate, key }, accept).on('tlsClientError', () => {})
      : createServer(accept);
    this.#server.on('connection', () => this.connections++);
  }

  static async start(act: Act, options: ServerOptions = {}): Promise<FaultServer> {
    const server = new FaultServer(act, options);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', reject);
      server.#server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return server;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('It does not listen.');
    return address.port;
  }

  get apiRoot(): string {
    return `${this.#options.tls ? 'https' : 'http'}://127.0.0.1:${this.port}/api`;
  }

  /**
   * Resolves as soon as no connection that carried a request is open; false if one still is after 3 seconds: a
   * fetch keeps one that it may use again for 4. A fetch may open another at once, to have it for the next request.
   */
  async isFreed(): Promise<boolean> {
    const until = performance.now() + 3_000;
    while (this.#used.size > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return this.#used.size === 0;
  }

  async stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #accept(socket: Socket): void {
    this.#open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#open.delete(socket);
      this.#used.delete(socket);
    });
    this.#options.onConnect?.(socket);
    let unread = Buffer.alloc(0);
    socket.on('data', (bytes) => {
      unread = Buffer.concat([unread, bytes]);
      for (let taken = takeRequest(unread); taken; taken = takeRequest(unread)) {
        unread = unread.subarray(taken.length);
        this.requests.push(taken.request);
        this.#used.add(socket);
        this.#act({
          socket,
          request: taken.request,
          count: this.requests.length,
          elsewhere: this.#options.elsewhere ?? 'http://127.0.0.1:9/',
        });
      }
    });
  }
}

/** The first request in the bytes, if all of it is there. */
function takeRequest(bytes: Buffer): { request: Received; length: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const [method = '', path = ''] = first.split(' ');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const rest = bytes.subarray(end + 4);
  const taken = headers['transfer-encoding'] ? takeChunks(rest) : takeLength(rest, headers);
  if (!taken) return undefined;
  return { request: { method, path, headers, body: taken.body }, length: end + 4 + taken.length };
}

function takeLength(bytes: Buffer, headers: Record<string, string>) {
  const length = Number(headers['content-length'] ?? 0);
  return bytes.length < length ? undefined : { body: bytes.subarray(0, length), length };
}

function takeChunks(bytes: Buffer): { body: Buffer; length: number } | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.subarray(at, line).toString('latin1'), 16);
    const next = line + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return { body: Buffer.concat(parts), length: next };
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = next;
  }
}
