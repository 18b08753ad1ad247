import { loadSpec, operationsOf, specFile } from '@org/aihub-spec-model';
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

/** OpenAPI 3.1 has tools ignore a response header of this name; Prism looks for a body of that type. */
function withoutContentType(operation: PrismOperation): PrismOperation {
  const responses = operation.responses.map((response) => ({
    ...response,
    headers: (response.headers ?? []).filter(({ name }) => !/^content-type$/i.test(name)),
  }));
  return { ...operation, responses: responses as typeof operation.responses };
}

/** How many segments the mock takes for a path parameter that is a path itself. */
const maxSegments = 12;

type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/**
 * Prism takes one segment for each path parameter. One that may hold slashes is written out: as one
 * segment, as two, and so on.
 */
function withManySegments(operation: PrismOperation, many: ReadonlySet<string>): PrismOperation[] {
  const { path, request } = operation;
  const name = /\{([^}]+)\}$/.exec(path)?.[1];
  if (!name || !many.has(path)) return [operation];
  const own = request?.path?.find((item) => item.name === name);
  return Array.from({ length: maxSegments }, (_, more) => {
    const added = Array.from({ length: more }, (_, index) => `${name}${index + 1}`);
    const parameters = own ? added.map((other) => ({ ...own, name: other })) : [];
    return {
      ...operation,
      path: [path, ...added.map((other) => `{${other}}`)].join('/'),
      request: { ...request, path: [...(request?.path ?? []), ...parameters] },
    };
  });
}

/** The paths of the spec that end in a parameter of several segments. */
async function pathsOfManySegments(file: string): Promise<Set<string>> {
  const operations = operationsOf(await loadSpec(file));
  const found = operations.filter((item) => item.pathParameters.at(-1)?.manySegments);
  return new Set(found.map(({ path }) => path));
}

/** A server of Prism's on loopback. */
export interface Prism {
  url: string;
  close(): Promise<void>;
}

async function start(config: object, port: number, file: string): Promise<Prism> {
  const many = await pathsOfManySegments(file);
  const found = await getHttpOperationsFromSpec(file);
  const operations = found
    .map(withoutContentType)
    .flatMap((operation) => withManySegments(operation, many));
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

/** Starts Prism's mock of a spec, strict about requests and responses. Port 0 is any free one. */
export function startMock(port = 0, file: string = specFile): Promise<Prism> {
  return start({ isProxy: false, errors: true, mock: { dynamic: false } }, port, file);
}

/** Starts Prism's proxy before a server: what breaks the spec is reported in the header sl-violations. */
export function startProxy(upstream: string, file: string = specFile): Promise<Prism> {
  return start({ isProxy: true, upstream: new URL(upstream), errors: false, mock: false }, 0, file);
}
