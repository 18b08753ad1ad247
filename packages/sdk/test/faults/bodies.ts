import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { type Fault, final, fine, unreadable } from './fault.ts';
import type { Tried } from './operations.ts';
import { respond, respondAtOnce, respondInTwo, sayAndEnd } from './responses.ts';

const cap = 64 * 1024;
const capped = { maxResponseBytes: cap };
const bomb = Buffer.alloc(8 * 2 ** 20, ' ');
const whole = gzipSync(`{"id":"${'abc'.repeat(300)}"}`);
const corrupt = Buffer.from(whole).fill(0xff, 10);
const tooLarge = final('DecodeError', { says: /larger than maxResponseBytes, 65536/ });
const garbled = unreadable(/cannot be decompressed/);
/** An operation that promises no body still reads it, to use the connection again. */
const garbledToo = { empty: garbled.G };
const passed = { empty: { attempts: 1 } };
/** What a request has created cannot be found again without its ID. */
const withoutId = { P: unreadable(/200, but its body lacks id/).P };

/** A body as it is and its place in the table. */
function given(row: number, name: string, text: string | Buffer, value: unknown): Fault {
  return { row, name, act: () => respond(200, text), ...fine({ value }), ...passed };
}

/** The body is not what it should be, or more than it should be. */
export const bodyFaults: readonly Fault[] = [
  {
    row: 30,
    name: 'truncated JSON',
    act: ({ body }) => respond(200, body.slice(0, -3) || '{"i'),
    ...unreadable(/200, but its body is not JSON/),
    ...passed,
  },
  given(31, 'invalid UTF-8', Buffer.from('{"id":"a\xff"}', 'latin1'), { id: 'a\ufffd' }),
  {
    row: 32,
    name: 'byte order mark',
    act: ({ body, empty }) => respond(200, empty ? '' : `\ufeff${body}`),
    ...fine(),
  },
  given(33, 'duplicate keys', '{"id":"first","id":"last"}', { id: 'last' }),
  given(34, 'an integer past 2^53 where no int64 is', '{"id":"r","extra":9007199254740993}', {
    id: 'r',
    extra: 9007199254740992,
  }),
  {
    row: 35,
    name: 'corrupt gzip',
    act: () => respondAtOnce(200, corrupt, { 'Content-Encoding': 'gzip' }),
    ...garbled,
    ...garbledToo,
  },
  {
    row: 35,
    name: 'corrupt gzip that comes after the headers',
    act: () => respondInTwo(200, corrupt, { 'Content-Encoding': 'gzip' }),
    options: { timeoutMs: 400, maxRetries: 0 },
    // The fetch of Node 20 never reports it then: the deadline ends the call.
    G: { error: /DecodeError|RequestTimeoutError/, attempts: 1 },
    P: { error: /DecodeError|UnknownOutcomeError/, attempts: 1 },
  },
  {
    row: 35,
    name: 'gzip that breaks off',
    act: () => respond(200, whole.subarray(0, 22), { 'Content-Encoding': 'gzip' }),
    // One fetch reports it, another returns what there is, which is not JSON.
    ...unreadable(/but its body (is not JSON|cannot be decompressed)/),
    only: ({ empty }: Tried) => !empty,
  },
  {
    row: 35,
    name: 'corrupt gzip in an error',
    act: () => respondAtOnce(422, corrupt, { 'Content-Encoding': 'gzip' }),
    ...final('APIError', { status: 422, says: /422: its body could not be read/ }),
  },
  ...['gzip', 'deflate', 'br'].map((coding) => ({
    row: 36,
    name: `plain JSON that claims to be ${coding}`,
    act: () => respondAtOnce(200, '{"id":"not compressed"}', { 'Content-Encoding': coding }),
    ...garbled,
    ...garbledToo,
  })),
  {
    row: 36,
    name: 'an unknown Content-Encoding',
    act: ({ body }) => respond(200, body, { 'Content-Encoding': 'zebra' }),
    ...fine(),
  },
  ...Object.entries({
    gzip: gzipSync(bomb),
    deflate: deflateSync(bomb),
    br: brotliCompressSync(bomb),
  }).map(([coding, bytes]) => ({
    row: 37,
    name: `decompression bomb in ${coding}`,
    act: () => respond(200, bytes, { 'Content-Encoding': coding }),
    options: capped,
    ...tooLarge,
  })),
  {
    row: 37,
    name: 'decompression bomb in an error',
    act: () => respond(409, gzipSync(bomb), { 'Content-Encoding': 'gzip' }),
    options: capped,
    ...final('APIError', { status: 409, says: /its body could not be read/ }),
  },
  {
    row: 38,
    name: 'body declared larger than the cap',
    act: () => respond(200, bomb),
    options: capped,
    ...tooLarge,
  },
  {
    row: 38,
    name: 'chunked body larger than the cap',
    act: () =>
      sayAndEnd(
        'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n',
        `${(cap + 1).toString(16)}\r\n${' '.repeat(cap + 1)}\r\n0\r\n\r\n`,
      ),
    options: capped,
    ...tooLarge,
  },
  {
    row: 38,
    name: 'body just as large as the cap',
    act: ({ body }: Tried) => respond(200, body.padEnd(cap)),
    options: capped,
    ...fine(),
  },
  given(44, 'unknown enum value', '{"id":"r","status":"DREAMING"}', {
    id: 'r',
    status: 'DREAMING',
  }),
  given(44, 'unknown property', '{"id":"r","mood":{"x":[1]}}', { id: 'r', mood: { x: [1] } }),
  {
    ...given(44, 'null where it is not allowed', '{"id":null,"status":null}', {
      id: null,
      status: null,
    }),
    ...withoutId,
  },
  { ...given(44, 'null for all of it', 'null', null), ...withoutId },
];
