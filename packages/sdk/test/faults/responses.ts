import type { Act } from './server.ts';

type HeaderValues = Record<string, string | number>;

/** The head of a response, blank line included. */
export function head(status: number, headers: HeaderValues): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} As-told\r\n${lines.join('')}\r\n`;
}

/** Answers completely and correctly. */
export function respond(
  status: number,
  body: string | Buffer = '',
  headers: HeaderValues = {},
): Act {
  const bytes = Buffer.from(body);
  const bodiless = status === 204 || status === 304;
  const length: HeaderValues = bodiless ? {} : { 'Content-Length': bytes.length };
  return ({ socket }) => {
    socket.write(head(status, { 'Content-Type': 'application/json', ...length, ...headers }));
    if (!bodiless) socket.write(bytes);
  };
}

/** As `respond`, but all of it in one packet. */
export function respondAtOnce(status: number, body: Buffer | string, headers: HeaderValues): Act {
  const length = Buffer.byteLength(body);
  const first = Buffer.from(head(status, { 'Content-Length': length, ...headers }));
  return ({ socket }) => socket.write(Buffer.concat([first, Buffer.from(body)]));
}

/** As `respond`, with the body a little after the headers. */
export function respondInTwo(status: number, body: Buffer | string, headers: HeaderValues): Act {
  return ({ socket }) => {
    socket.write(head(status, { 'Content-Length': Buffer.byteLength(body), ...headers }));
    setTimeout(() => socket.write(body), 20);
  };
}

/** Writes these bytes and does nothing more: what is missing never comes. */
export function say(...parts: (string | Buffer)[]): Act {
  return ({ socket }) => {
    for (const part of parts) socket.write(part);
  };
}

/** Writes the bytes, then ends the connection in order. */
export function sayAndEnd(...parts: (string | Buffer)[]): Act {
  return ({ socket }) => socket.end(Buffer.concat(parts.map((part) => Buffer.from(part))));
}

/** Writes the bytes, then resets the connection (RST) when they should have arrived. */
export function sayAndReset(...parts: (string | Buffer)[]): Act {
  return ({ socket }) => {
    for (const part of parts) socket.write(part);
    setTimeout(() => socket.resetAndDestroy(), parts.length > 0 ? 15 : 0);
  };
}

/** Writes the text a piece at a time, every 30 ms, until the other side has gone. */
export function drip(before: string, piece: string): Act {
  return ({ socket }) => {
    socket.write(before);
    const timer = setInterval(() => socket.write(piece), 30);
    socket.on('close', () => clearInterval(timer));
  };
}
