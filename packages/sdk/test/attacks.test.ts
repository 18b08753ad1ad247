import { describe, expect, it } from 'vitest';
import { AIHub } from '../src/index.ts';
import { toAPIError } from '../src/transport/api-error.ts';
import { describeCause, failureKindOf } from '../src/transport/failure.ts';
import { fillPath } from '../src/transport/path.ts';
import { readJson } from '../src/transport/read-success.ts';
import { Redactor } from '../src/transport/redact.ts';
import { retryAfterMs } from '../src/transport/retry-after.ts';
import { toSettings } from '../src/transport/settings.ts';
import { reasonOf } from './faults/client.ts';

const MB = 10 ** 6;
const facts = { operationId: 'x', attempts: 1, earlierErrors: [] };

/** Each of our parsers and patterns, with texts made to be slow for it. */
const targets: [name: string, takes: (text: string) => unknown, texts: string[]][] = [
  [
    'path parameters',
    (text) => fillPath('/v2/{a}', { a: text }),
    ['.', '%2e', '/.', '%2f.', '\\..', 'a\0'],
  ],
  ['path templates', (text) => fillPath(text, {}), ['{', '}', '{{', '{a{']],
  ['the token', (apiToken) => toSettings({ apiToken }), ['a', 'a ', ' ', 'a\n', 'a  b']],
  [
    'the root',
    (root) => toSettings({ apiToken: 'a', apiRoot: `https://h/${root}b` }),
    ['/', '/a', '%', './', '../'],
  ],
  [
    'the host',
    (host) => toSettings({ apiToken: 'a', apiRoot: `http://${host}` }),
    ['127.', '0', '[::1]', '1.'],
  ],
  [
    'Retry-After',
    (text) => retryAfterMs(text, text, 0),
    ['9', '9.', '1e', ' ', 'Mon, ', 'A', 'Sun, 06 Nov 1994 08:49:37 '],
  ],
  [
    'a code of an error',
    (code) => failureKindOf({ code }),
    ['ERR_SSL_', 'ERR_SSL_PROTOCO', 'HANDSHAKE'],
  ],
  ['an error’s message', (text) => describeCause(new Error(text)), ['a', ' ← ']],
  [
    'the body of a response',
    (text) => read(text),
    ['[', '{"a":', '"', '\\', ' ', '1', '{"start_timestamp":1', '"start_timestamp":', '[1,'],
  ],
  [
    'the body of an error',
    (text) => fail(text),
    ['[', '{"a":', '"message":', '.', '!?', ' ', '{"message":"a'],
  ],
  [
    'what stands under a name of secrets',
    (text) => secrets.redact(text),
    [
      'secret:',
      'secret:"',
      'secret:\\"',
      "secret:'",
      'secret: {',
      'secret:[',
      'secret\\',
      'secret ',
    ],
  ],
];

function read(text: string): unknown {
  return readJson(new TextEncoder().encode(text), {
    p: { start_timestamp: 1, finish_timestamp: 1 },
  });
}

const secrets = await Redactor.of(
  'aaaaaaab',
  JSON.stringify({ passwords: { a: `${'a'.repeat(50)}b` } }),
);
const file = await Redactor.of('t', new TextEncoder().encode('a'.repeat(MB)));
function fail(text: string): unknown {
  const response = new Response(null, { status: 400 });
  toAPIError('label', facts, response, text.slice(0, 1000), file);
  return toAPIError('label', facts, response, text, secrets);
}

/** Processor time in milliseconds: other processes of a busy machine do not count. */
function timeOf(takes: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  try {
    takes(text);
  } catch {
    // Refusing is fine; being slow is not.
  }
  return process.cpuUsage(before).user / 1000;
}

describe('a text of 1 MB made to be slow is read in linear time', () => {
  it.each(targets)('by what reads %s', (_, takes, texts) => {
    for (const piece of texts) {
      const text = piece.repeat(Math.ceil(MB / piece.length));
      // Quadratic time would be a hundred times as much for ten times the text: minutes for 1 MB.
      const whole = Math.min(...[0, 1].map(() => timeOf(takes, text)));
      expect(whole, JSON.stringify(piece)).toBeLessThan(1000);
    }
  });
});

describe('__proto__ and constructor in a response', () => {
  it('are plain properties, and change no prototype', async () => {
    const text =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"start_timestamp":1}';
    for (const status of [200, 400]) {
      const aihub = new AIHub({
        apiToken: 'a-token',
        fetch: async () => new Response(text, { status }),
      });
      const result = await aihub.runs.get('a').catch((error: { body: unknown }) => error.body);
      expect(Object.keys(result as object)).toEqual([
        '__proto__',
        'constructor',
        'start_timestamp',
      ]);
      expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
      expect('polluted' in {}).toBe(false);
    }
  });

  it('as the name of a status or state are passed through', async () => {
    const fetch = async () => new Response('{"id":"r","status":"__proto__"}');
    const aihub = new AIHub({ apiToken: 'a-token', fetch });
    expect(await aihub.runs.get('constructor')).toEqual({ id: 'r', status: '__proto__' });
  });
});

describe('half a character', () => {
  const aihub = new AIHub({
    apiToken: 'a',
    fetch: async (url, init) => Response.json({ id: 1, url, body: init?.body ?? null }),
  });

  it('in the query is refused', async () => {
    const error = await reasonOf(aihub.runs.list({ app_name: 'a\ud800' }));
    expect(error).toMatchObject({
      name: 'InvalidRequestError',
      message: expect.stringMatching(/Unicode/),
    });
  });

  it('in a body is escaped, as JSON.stringify does', async () => {
    expect(await aihub.batches.create({ name: 'a\ud800' })).toMatchObject({
      body: '{"name":"a\\ud800"}',
    });
  });
});

describe('a response whose stream is hostile', () => {
  it.each<[string, () => unknown]>([
    ['no Response at all', () => undefined],
    ['a Response without headers', () => ({ ok: true, status: 200, body: null })],
    ['a Response of text', () => ({ ok: true, status: 200, headers: new Headers(), body: 'text' })],
    [
      'a body that was read already',
      () => {
        const response = new Response('{}');
        void response.text();
        return response;
      },
    ],
    ['an error Response', () => Response.error()],
  ])('%s ends in a typed error', async (_, makeResponse) => {
    const aihub = new AIHub({
      apiToken: 'a',
      maxRetries: 0,
      fetch: async () => makeResponse() as Response,
    });
    const error = await reasonOf(aihub.runs.get('a'));
    expect((error as Error).name).toMatch(/^(ConnectionError|DecodeError|APIError)$/);
  });
});
