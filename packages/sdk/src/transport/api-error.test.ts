import { describe, expect, it } from 'vitest';
import {
  AIHubError,
  APIError,
  AuthenticationError,
  InsufficientUnitsError,
  NotFoundError,
  RateLimitError,
} from '../errors.ts';
import { excerpt, formatWait, toAPIError } from './api-error.ts';
import { Redactor } from './redact.ts';

const facts = { operationId: 'getRunStatus', attempts: 2, earlierErrors: [new Error('before')] };
const redactor = await Redactor.of('a-token', undefined);

function failed(status: number, text: string | undefined, headers: HeadersInit = {}) {
  const response = new Response(null, { status, headers });
  return toAPIError('GET /v2/apps/runs/x (getRunStatus)', facts, response, text, redactor);
}

describe('the error of a response', () => {
  it.each<[number, typeof APIError, RegExp]>([
    [401, AuthenticationError, /token .*IB-Context.*permission/],
    [403, InsufficientUnitsError, /consumption units/],
    [404, NotFoundError, /IB-Context names the account/],
    [429, RateLimitError, /send fewer/],
    [408, APIError, /try again/],
    [500, APIError, /server failed: try again later/],
    [422, APIError, /^GET \/v2\/apps\/runs\/x \(getRunStatus\) failed with status 422: No\.$/],
  ])('%i has a class and says what to do', (status, type, says) => {
    const error = failed(status, '{"message":"No"}');
    expect(error).toBeInstanceOf(type);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toBeInstanceOf(AIHubError);
    expect(error.name).toBe(type.name);
    expect(error.message).toMatch(says);
    expect(error.message).toContain(`failed with status ${status}: No.`);
    expect(error).toMatchObject({ ...facts, status, body: { message: 'No' } });
  });

  it.each<[string | undefined, unknown, string]>([
    ['', undefined, 'an empty body.'],
    [undefined, undefined, 'its body could not be read.'],
    ['{"message":"Is it?"}', { message: 'Is it?' }, 'Is it?'],
    ['{"message":""}', { message: '' }, '{"message":""}.'],
    ['{"message":7}', { message: 7 }, '{"message":7}.'],
    ['{"msg":"No"}', { msg: 'No' }, 'No.'],
    ['"No"', 'No', 'No.'],
    ['null', null, 'null.'],
    ['[1]', [1], '[1].'],
    ['No', 'No', 'No.'],
    ['{"mess', '{"mess', '{"mess.'],
  ])('with the body %s quotes it', (text, body, said) => {
    const error = failed(409, text);
    expect(error.body).toEqual(body);
    expect(error.message).toBe(
      `GET /v2/apps/runs/x (getRunStatus) failed with status 409: ${said}`,
    );
  });

  it('has a body whose __proto__ is a plain property', () => {
    const { body } = failed(409, '{"__proto__":{"polluted":1},"constructor":{"prototype":{}}}');
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
    expect(Object.keys(body as object)).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });

  it('redacts headers whose name stands for a secret, and what is secret in a URL', () => {
    const headers = {
      'X-Session-Token': 'hunter2',
      Location: 'https://user:hunter2@files.example/a?sig=hunter2',
      'X-Next-Token': 'page-2',
    };
    expect([...failed(302, 'see https://a.example/?token=hunter2', headers).headers]).toEqual([
      ['location', 'https://[redacted]@files.example/a?sig=[redacted]'],
      ['x-next-token', 'page-2'],
      ['x-session-token', '[redacted]'],
    ]);
    expect(failed(302, 'see https://a.example/?token=hunter2').message).not.toContain('hunter2');
  });

  it('has the request’s ID, the wait, and the headers without cookies', () => {
    const headers = { 'X-Request-Id': 'r-1', 'Retry-After': '90', 'Set-Cookie': 'a=b' };
    const error = failed(503, '', headers);
    expect(error).toMatchObject({ requestId: 'r-1', retryAfterMs: 90_000 });
    expect(error.message).toMatch(/It asks to wait 90 s\.$/);
    expect([...error.headers.keys()]).toEqual(['retry-after', 'x-request-id']);
  });

  it('redacts the token in body, key, number, message and header', async () => {
    const digits = await Redactor.of('1234567', undefined);
    const response = new Response(null, { status: 400, headers: { 'X-A': '1234567' } });
    const text = '{"1234567":1234567,"message":"1234567","\\u0031234567":[1,null]}';
    const error = toAPIError('label', facts, response, text, digits);
    expect(error.body).toEqual({ '[apiToken]': [1, null], message: '[apiToken]' });
    expect(error.headers.get('x-a')).toBe('[apiToken]');
    expect(error.message).toBe('label failed with status 400: [apiToken].');
  });

  it('redacts what stands under a name of secrets, in body and message', () => {
    const bare = failed(400, '{"client_secret":"hunter2","tries":[{"password":17}]}');
    expect(bare.body).toEqual({ client_secret: '[redacted]', tries: [{ password: '[redacted]' }] });
    expect(bare.message).toContain('failed with status 400: {"client_secret":"[redacted]"');
    const inMessage = failed(400, JSON.stringify({ message: "Bad {client_secret: 'hunter2'}." }));
    expect(inMessage.message).toContain('Bad {client_secret: [redacted]}.');
    const page = failed(502, '<p>{&quot;password&quot;: 1} password=hunter2</p>');
    expect(page.message).toContain('password=[redacted]"');
  });

  it('leaves the body out when it may repeat the file', async () => {
    const file = await Redactor.of('t', new TextEncoder().encode('Dear Sir or Madam, '.repeat(9)));
    const text = JSON.stringify({ message: `Bad "file": ${'Dear Sir or Madam, '.repeat(2)}` });
    const error = toAPIError('label', facts, new Response(null, { status: 400 }), text, file);
    expect(error.body).toBeUndefined();
    expect(error.message).toMatch(/its body is left out/);
  });
});

describe('an excerpt', () => {
  it('is the text if it is short, else its beginning', () => {
    expect(excerpt('abc')).toBe('abc');
    expect(excerpt('a'.repeat(500))).toHaveLength(500);
    expect(excerpt('a'.repeat(10 ** 6))).toBe(`${'a'.repeat(500)}…`);
  });
});

describe('a wait in words', () => {
  it.each([
    [0, '0 s'],
    [1, '1 s'],
    [1500, '2 s'],
    [119_000, '119 s'],
    [120_000, '2 minutes'],
    [3_600_000, '60 minutes'],
    [7_200_000, '2 hours'],
    [172_800_000, '2 days'],
    [40_000_000_000, 'more than a year'],
    [Number.POSITIVE_INFINITY, 'more than a year'],
  ])('of %d ms is %s', (ms, words) => {
    expect(formatWait(ms)).toBe(words);
  });
});

describe('the page of a proxy', () => {
  it('is told by its title, without tags, and is in body as it came', () => {
    const html = '<html><head><title>502 Bad Gateway</title></head>\n<body>nginx</body></html>';
    const error = failed(502, html);
    expect(error.message).toBe(
      'GET /v2/apps/runs/x (getRunStatus) failed with status 502: an HTML page, "502 Bad Gateway". ' +
        'The server failed: try again later.',
    );
    expect(error.body).toBe(html);
  });

  it('is redacted', () => {
    expect(failed(502, '<title>a-token</title>').message).toContain('"[apiToken]"');
  });
});

it('413 says what to do about a large request', () => {
  expect(failed(413, '<title>413 Request Entity Too Large</title>').message).toMatch(
    /an HTML page, "413 Request Entity Too Large"\. The request is larger .* in parts/,
  );
});
