import { fileURLToPath } from 'node:url';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import pino from 'pino';

const spec = fileURLToPath(new URL('../../../spec/openapi.yaml', import.meta.url));

/** What Prism needs of a logger: its own levels, and silence. */
const logger = pino({ level: 'silent', customLevels: { start: 34, success: 35, note: 33 } });

/** Prism's reader bounds every int64 to what a double holds; the spec sets no such bound. */
function unboundInt64(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as { format?: unknown; minimum?: unknown; maximum?: unknown };
  if (schema.format === 'int64') {
    delete schema.minimum;
    delete schema.maximum;
  }
  for (const value of Object.values(node)) unboundInt64(value);
}

/** Prism's validating proxy in front of a hub: violations come back in the header sl-violations. */
export async function startProxy(
  upstream: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const operations = await getHttpOperationsFromSpec(spec);
  unboundInt64(operations);
  const server = createServer(operations, {
    components: { logger },
    cors: false,
    config: {
      isProxy: true,
      upstream: new URL(upstream),
      upstreamProxy: undefined,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      mock: false,
    },
  } as never);
  const url = await server.listen(0, '127.0.0.1');
  return { url, close: () => server.close() };
}
