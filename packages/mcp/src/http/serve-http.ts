import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { hostHeaderValidation, originValidation, toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, type McpServerFactory } from '@modelcontextprotocol/server';
import { AIHubError } from '@org/aihub-sdk';

/** Where and for whom the server listens. */
export interface HttpOptions {
  /** 0 takes any free one. @default 3210 */
  port?: number | undefined;
  /** Address to listen on. @default '127.0.0.1', which only this machine reaches */
  host?: string | undefined;
  /**
   * Names, without port, by which clients may call the server, in `Host` and `Origin`, besides
   * those of this machine. A request by another name is refused with 403, so that no web page
   * reaches the server by a name of its own (DNS rebinding).
   */
  allowedHosts?: readonly string[] | undefined;
  /**
   * What clients send as `Authorization: Bearer …`. Needed on a host that other machines reach.
   *
   * @default none: whoever reaches the port may use the account
   */
  accessToken?: string | undefined;
}

/** A server that listens. */
export interface HttpServerHandle {
  /** E.g. `http://127.0.0.1:3210/mcp`. */
  readonly url: string;
  close(): Promise<void>;
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Serves MCP over streamable HTTP at `/mcp`, on this machine alone by default.
 *
 * @param factory - What `createServerFactory` gives.
 * @throws AIHubError for a host that other machines reach, without an access token.
 * @example
 * ```ts
 * const server = await serveHttp(createServerFactory({ aihub: new AIHub() }), { port: 3210 });
 * console.log(server.url);
 * ```
 */
export async function serveHttp(
  factory: McpServerFactory,
  { port = 3210, host = '127.0.0.1', allowedHosts = [], accessToken }: HttpOptions = {},
): Promise<HttpServerHandle> {
  if (!isLoopback(host) && !accessToken) {
    throw new AIHubError(
      `Other machines reach ${host}, and could use the account. Set an access token, or listen on 127.0.0.1.`,
    );
  }
  const handler = createMcpHandler(factory);
  const handle = toNodeHandler(handler);
  const names = [...loopback, ...allowedHosts];
  const isHostAllowed = hostHeaderValidation(names);
  const isOriginAllowed = originValidation(names);
  const server = createServer((request, response) => {
    // Each of them answers what it refuses.
    if (!isHostAllowed(request, response) || !isOriginAllowed(request, response)) return;
    if (!isAuthorized(request, accessToken)) {
      refuse(response, 401, 'Send the access token as Authorization: Bearer …');
    } else if (!isForMcp(request.url)) {
      refuse(response, 404, 'MCP is at /mcp.');
    } else {
      // The types of the library forbid `undefined` where those of Node allow it.
      void handle(request as Parameters<typeof handle>[0], response);
    }
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}/mcp`,
    async close() {
      await handler.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** node:http takes targets that are no URL, such as `//`; what is thrown beside a request ends the process. */
function isForMcp(target = ''): boolean {
  const base = 'http://localhost';
  return URL.canParse(target, base) && new URL(target, base).pathname === '/mcp';
}

/** 127.0.0.0/8 and ::1 (RFC 6890), and the name of them. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function isAuthorized(request: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return true;
  const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  // Digests have one length, and are compared in one time.
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
  });
  response.end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null }));
}
