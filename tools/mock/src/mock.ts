import { specFile } from '@org/aihub-spec-model';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import pino from 'pino';

/** What Prism needs of a logger: its own levels, and silence. */
const logger = pino({ level: 'silent', customLevels: { start: 34, success: 35, note: 33 } });

/**
 * Prism's spec reader bounds every int64 to what a double holds, and would refuse true
 * nanosecond values. The spec sets no such bound.
 */
function unboundInt64(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as { format?: unknown; minimum?: unknown; maximum?: unknown };
  if (schema.format === 'int64') {
    delete schema.minimum;
    delete schema.maximum;
  }
  for (const value of Object.values(node)) unboundInt64(value);
}

/** A server of Prism's on loopback. */
export interface Prism {
  url: string;
  close(): Promise<void>;
}

async function start(config: object, port: number, file: string): Promise<Prism> {
  const operations = await getHttpOperationsFromSpec(file);
  unboundInt64(operations);
  const checks = { checkSecurity: true, validateRequest: true, validateResponse: true };
  const server = createServer(operations, {
    components: { logger },
    cors: false,
    config: { ...checks, upstreamProxy: undefined, ...config },
  } as never);
  const url = await server.listen(port, '127.0.0.1');
  return { url, close: () => server.close() };
}

/** Starts Prism's mock of a spec, strict about requests and answers. Port 0 is any free one. */
export function startMock(port = 0, file: string = specFile): Promise<Prism> {
  return start({ isProxy: false, errors: true, mock: { dynamic: false } }, port, file);
}

/** Starts Prism's proxy before a server: what breaks the spec is told in the header sl-violations. */
export function startProxy(upstream: string, file: string = specFile): Promise<Prism> {
  return start({ isProxy: true, upstream: new URL(upstream), errors: false, mock: false }, 0, file);
}
