import { type Fault, final, unknown, unsent } from './fault.ts';
import type { ConnectOptions } from './fetches.ts';
import { drip, head, say, sayAndEnd, sayAndReset } from './responses.ts';

function failingLookup(code: string): ConnectOptions {
  return {
    lookup: (hostname, _options, callback) => {
      const error = new Error(`getaddrinfo ${code} ${hostname}`);
      callback(Object.assign(error, { errno: -3008, code, syscall: 'getaddrinfo', hostname }), '');
    },
  };
}

const json = { 'Content-Type': 'application/json' };
const deadline = { options: { timeoutMs: 400 } };
const timesOut = {
  ...deadline,
  G: { error: 'RequestTimeoutError', attempts: 1, says: /400 ms, in 1 attempt\b/, atLeastMs: 390 },
  P: { error: 'UnknownOutcomeError', attempts: 1, says: /400 ms.*may or may not/, atLeastMs: 390 },
};
const brokenOff = unknown('ConnectionError', { says: /got no complete response from http/ });

/** The connection fails, breaks off or goes silent. */
export const connectionFaults: readonly Fault[] = [
  {
    row: 1,
    name: 'connection refused',
    to: 'closed port',
    ...unsent('ConnectionError', { requests: 0, says: /could not be sent.*ECONNREFUSED/ }),
  },
  ...['ENOTFOUND', 'EAI_AGAIN'].map((code) => ({
    row: 2,
    name: `DNS failure ${code}`,
    connect: failingLookup(code),
    options: { apiRoot: 'https://aihub.invalid/api' },
    ...unsent('ConnectionError', { requests: 0, says: new RegExp(`could not be sent.*${code}`) }),
  })),
  {
    row: 3,
    name: 'connect time-out',
    to: 'full queue',
    connect: { timeout: 100 },
    ...unsent('ConnectionError', { requests: 0, says: /could not be sent.*CONNECT_TIMEOUT/ }),
  },
  {
    row: 4,
    name: 'TLS: a certificate without a known issuer',
    server: { tls: true },
    ...final('ConnectionError', { requests: 0, says: /no secure connection .*SELF_SIGNED/ }),
  },
  {
    row: 4,
    name: 'TLS: the server speaks plain HTTP',
    to: 'https of a plain server',
    server: { onConnect: (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n') },
    G: { error: 'ConnectionError', attempts: 1, requests: 0, says: /TLS failed/ },
    // The same error could come after the request was sent.
    P: { error: 'UnknownOutcomeError', attempts: 1, requests: 0, says: /TLS failed.*may or may/ },
  },
  { row: 5, name: 'reset instead of a response', act: () => sayAndReset(), ...brokenOff },
  { row: 5, name: 'closed instead of a response', act: () => sayAndEnd(), ...brokenOff },
  {
    row: 5,
    name: 'reset within the headers',
    act: () => sayAndReset('HTTP/1.1 200 OK\r\nContent-Type: appl'),
    ...brokenOff,
  },
  {
    row: 6,
    name: 'reset in the body',
    act: ({ body }) => sayAndReset(head(200, { ...json, 'Content-Length': 500 }), body),
    ...brokenOff,
  },
  {
    row: 6,
    name: 'reset in a chunked body that is whole JSON already',
    act: () => sayAndReset(head(200, { ...json, 'Transfer-Encoding': 'chunked' }), '2\r\n{}\r\n'),
    ...brokenOff,
  },
  {
    row: 7,
    name: 'body shorter than Content-Length',
    act: () => sayAndEnd(head(200, { ...json, 'Content-Length': 3 }), '{}'),
    ...brokenOff,
  },
  {
    row: 8,
    name: 'chunked body without its end',
    act: () => sayAndEnd(head(200, { ...json, 'Transfer-Encoding': 'chunked' }), '2\r\n{}\r\n'),
    ...brokenOff,
  },
  { row: 9, name: 'headers never come', act: () => say(), ...timesOut },
  { row: 10, name: 'headers drip', act: () => drip('HTTP/1.1 200 OK\r\nX-A: ', 'a'), ...timesOut },
  {
    row: 11,
    name: 'body stalls',
    act: () => say(head(200, { ...json, 'Content-Length': 500 }), '{"id":'),
    ...timesOut,
  },
  {
    row: 11,
    name: 'body of an error stalls',
    act: () => say(head(500, { ...json, 'Content-Length': 500 }), '{"message":'),
    ...timesOut,
  },
  {
    row: 12,
    name: 'body drips',
    act: () => drip(head(200, { ...json, 'Transfer-Encoding': 'chunked' }), '1\r\n[\r\n'),
    ...timesOut,
  },
  {
    row: 9,
    name: 'first a reset, then headers never come',
    act: () => (exchange) => (exchange.count === 1 ? sayAndReset() : say())(exchange),
    // On a busy machine too there is time for two attempts.
    options: { timeoutMs: 4000 },
    G: {
      ...{ error: 'RequestTimeoutError', attempts: 2 },
      ...{ says: /4000 ms, in 2 attempts/, atLeastMs: 3990 },
    },
    P: { error: 'UnknownOutcomeError', attempts: 1 },
  },
  {
    row: 5,
    name: 'a response that is not HTTP',
    act: () => sayAndEnd('SSH-2.0-OpenSSH_9.2\r\n'),
    ...brokenOff,
  },
];
