import { type Fault, final, fine, most, unknown, unreadable } from './fault.ts';
import { respond, say, sayAndEnd } from './responses.ts';

const page = `<!doctype html><title>502 Bad gateway</title>${'<p>Bad gateway.</p>'.repeat(5000)}`;
const refusals: Record<number, string> = {
  400: 'APIError',
  401: 'AuthenticationError',
  403: 'InsufficientUnitsError',
  404: 'NotFoundError',
  409: 'APIError',
  412: 'AlreadyExistsError',
  422: 'APIError',
};

/** The server answers with a status that is no success, or with a success of another kind. */
export const statusFaults: readonly Fault[] = [
  {
    row: 21,
    name: '503',
    act: () => respond(503, '{"message":"Being mended"}'),
    ...unknown('APIError', { status: 503, says: /503: Being mended\. The server failed/ }),
  },
  {
    row: 22,
    name: '502 with an HTML page',
    act: () => respond(502, page, { 'Content-Type': 'text/html' }),
    ...unknown('APIError', {
      status: 502,
      says: /502: an HTML page, "502 Bad gateway"\. The server failed/,
    }),
  },
  ...[500, 504, 599].map((status) => ({
    row: 23,
    name: String(status),
    act: () => respond(status),
    ...unknown('APIError', { status, says: /an empty body\. The server failed/ }),
  })),
  {
    row: 23,
    name: '500 whose body breaks off',
    act: () => sayAndEnd('HTTP/1.1 500 Oops\r\nContent-Length: 500\r\n\r\n{"mess'),
    ...unknown('APIError', { status: 500, says: /500: its body could not be read\./ }),
  },
  {
    row: 24,
    name: '408',
    act: () => respond(408),
    ...unknown('APIError', { status: 408, says: /408/ }),
  },
  ...Object.entries(refusals).map(([status, error]) => ({
    row: status === '401' ? 26 : 25,
    name: status,
    act: () => respond(Number(status), '{"message":"No batch of that number"}'),
    ...final(error, { status: Number(status), says: /: No batch of that number\./ }),
  })),
  {
    row: 25,
    name: '422 with an error body that has no message',
    act: () => respond(422, '{"errors":[{"at":"/name"}]}'),
    ...final('APIError', { status: 422, says: /422: {"errors":\[{"at":"\/name"}\]}/ }),
  },
  {
    row: 27,
    name: '200 with an HTML page',
    act: () => respond(200, '<html>Please sign in</html>', { 'Content-Type': 'text/html' }),
    ...unreadable(/200, but its body is not JSON \(27 bytes, text\/html\).*Please sign in/),
    empty: { attempts: 1 },
  },
  {
    row: 28,
    name: '200 with an empty body',
    act: () => respond(200),
    ...unreadable(/200, but its body is empty/),
    empty: { attempts: 1 },
  },
  {
    row: 29,
    name: '204 where a body is promised',
    act: () => respond(204),
    ...unreadable(/204, but its body is empty/),
    empty: { attempts: 1 },
  },
  ...[200, 201, 202, 207, 299].map((status) => ({
    row: 29,
    name: `${status} in place of another success`,
    act: ({ body }: { body: string }) => respond(status, body),
    ...fine(),
  })),
  { row: 43, name: '304', act: () => respond(304), ...final('APIError', { status: 304 }) },
  ...[300, 306, 399, 600, 777, 999].map((status) => ({
    row: 43,
    name: String(status),
    act: () => respond(status, '{"message":"Odd"}'),
    ...final('APIError', { status, says: /Odd/ }),
  })),
  {
    row: 43,
    name: '103, then a good response',
    act:
      ({ status, body }) =>
      (exchange) => {
        say('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n')(exchange);
        respond(status, body)(exchange);
      },
    ...fine(),
  },
  {
    row: 43,
    name: '199, then nothing',
    act: () => say('HTTP/1.1 199 Unknown\r\n\r\n'),
    options: { timeoutMs: 400 },
    G: { error: 'RequestTimeoutError', attempts: 1 },
    P: { error: 'UnknownOutcomeError', attempts: 1 },
  },
  {
    row: 43,
    name: '101 without an upgrade request',
    act: () => sayAndEnd('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n'),
    ...unknown('ConnectionError'),
  },
  {
    row: 43,
    name: 'a status of four digits',
    act: () => sayAndEnd('HTTP/1.1 2000 Very good\r\nContent-Length: 2\r\n\r\n{}'),
    G: { error: 'ConnectionError', attempts: most },
    P: { error: 'UnknownOutcomeError', attempts: 1 },
  },
];
