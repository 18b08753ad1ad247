import { describe, expect, it } from 'vitest';
import {
  AlreadyExistsError,
  type APIError,
  ConnectionError,
  DecodeError,
  NotFoundError,
  RequestTimeoutError,
  UnknownOutcomeError,
} from '../errors.ts';
import { AttemptLog } from './attempt-log.ts';
import { BodyTooLarge } from './body.ts';
import { timedOut } from './deadline.ts';
import { ErrorBuilder } from './error-builder.ts';
import { type FailedCall, PlainErrors } from './plain-errors.ts';
import { RedirectRefused } from './redirect.ts';
import type { Target } from './repeat.ts';
import { toSettings } from './settings.ts';
import { streamError } from './stream-error.ts';
import { UnexpectedBody } from './unexpected-body.ts';

const apiToken = 'token-for-tests';
const get: Target = { operationId: 'getThing', method: 'GET', path: '/v2/things/{thing_id}' };
const post: Target = { operationId: 'addThing', method: 'POST', path: '/v2/things' };
const run: Target = { ...post, operationId: 'runThing', cost: 'run' };

/** A call of which so many attempts were made, the last of which is under way. */
function callOf(
  target: Target,
  attempts = 1,
  url = 'https://aihub.test/api/v2/things/a',
): FailedCall {
  const log = new AttemptLog();
  for (let n = 0; n < attempts; n++) log.begin();
  const settings = toSettings({ apiToken, maxResponseBytes: 77 });
  const request = { url, method: target.method, headers: {}, body: undefined };
  return { target, request, settings, log };
}

const builder = (target = get, attempts = 1) => new ErrorBuilder(callOf(target, attempts));
const plain = (target = get, attempts = 1) => new PlainErrors(callOf(target, attempts));
const network = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(`${code} it is`), { code }) });
const raw = (text: string, init: ResponseInit = {}, more = {}) => ({
  response: new Response(text, init),
  bytes: new TextEncoder().encode(text),
  ...more,
});
const label = 'GET /api/v2/things/a (getThing)';

describe('the error of a call that got no response', () => {
  it.each([
    ['ECONNREFUSED', 'unsent', 'could not be sent: there is no connection to https://aihub.test.'],
    ['ECONNRESET', 'unknown', 'got no complete response from https://aihub.test.'],
    [
      'CERT_HAS_EXPIRED',
      'final',
      'could not be sent: there is no secure connection (TLS) to https://aihub.test.',
    ],
    ['EPROTO', 'broken-tls', 'got no complete response from https://aihub.test: TLS failed.'],
  ])('with %s says what that means', async (code, kind, says) => {
    const failure = await builder().fromThrown(network(code));
    expect(failure.kind).toBe(kind);
    expect(failure.error).toBeInstanceOf(ConnectionError);
    expect(failure.error.message).toContain(`${label} ${says} The cause is `);
    expect(failure.error.message).toContain(code);
    expect(failure.error).toMatchObject({ operationId: 'getThing', attempts: 1 });
  });

  it('is plain, with the code alone, where the code for failures is missing', async () => {
    const { kind, error } = await plain().fromThrown(network('ECONNREFUSED'));
    expect([kind, error.message]).toEqual([
      'unknown',
      'GET /v2/things/{thing_id} (getThing) got no complete response.',
    ]);
    expect(error.cause).toEqual(new Error('ECONNREFUSED'));
    const own = Object.assign(new Error('secret'), { code: 'EPIPE' });
    expect((await plain().fromThrown(own)).error.cause).toEqual(new Error('EPIPE'));
    for (const code of ['a secret', 'secret ECONNRESET', 'ECONNRESET secret']) {
      const strange = Object.assign(new Error('secret'), { code });
      expect((await plain().fromThrown(strange)).error.cause).toBeUndefined();
    }
    expect((await plain().fromThrown(undefined)).error.cause).toBeUndefined();
  });

  it('does not repeat the token, also where it stands in the path, or a long path', async () => {
    const target = { ...get, isRaw: true as const };
    const call = callOf(target, 1, `https://aihub.test/api/${apiToken}/${'x'.repeat(400)}`);
    const secret = new Error(`${apiToken} was refused`);
    const { error } = await new ErrorBuilder(call).fromThrown(secret);
    expect(error.message).not.toContain(apiToken);
    expect(error.message).toMatch(/^GET \/api\/.*x… \(getThing\) got/);
    expect(error.message.length).toBeLessThan(500);
    expect(new PlainErrors(call).label).toBe('GET (getThing)');
  });
});

describe('the error of a response', () => {
  it('that is too large, or cannot be decompressed, is a DecodeError', async () => {
    for (const errors of [builder(), plain()]) {
      const { kind, error } = await errors.fromThrown(new BodyTooLarge());
      expect(kind).toBe('final');
      expect(error).toBeInstanceOf(DecodeError);
      expect(error.message).toContain('but its body is larger than maxResponseBytes, 77.');
    }
    const { kind, error } = await builder().fromThrown(network('Z_DATA_ERROR'));
    expect([kind, error.message]).toEqual([
      'unreadable',
      `${label} got a response, but its body cannot be decompressed.`,
    ]);
  });

  it('that is a redirect elsewhere has its status, and is final', async () => {
    const response = new Response('', { status: 302, headers: { 'x-request-id': 'r1' } });
    const failure = await builder().fromThrown(new RedirectRefused(response, 'to another origin'));
    expect(failure).toMatchObject({ kind: 'final', status: 302, requestId: 'r1' });
    expect(failure.error.message).toContain('302: a redirect to another origin');
  });

  it('that is no success has what the server says', async () => {
    const init = { status: 503, headers: { 'retry-after': '7', 'x-request-id': `r ${apiToken}` } };
    const failure = await builder().fromStatus(raw('{"message":"busy"}', init));
    expect(failure).toMatchObject({ kind: 'unknown', status: 503, retryAfterMs: 7_000 });
    expect(failure.error.message).toContain(`${label} failed with status 503: busy.`);
    const broken = await builder().fromStatus(raw('', init, { isBroken: true }));
    expect(broken.error.message).toContain('503: its body could not be read.');
    const bare = await plain().fromStatus(raw('{"message":"busy"}', init));
    expect(bare).toMatchObject({ kind: 'unknown', status: 503, retryAfterMs: 7_000 });
    expect(bare.requestId).toBe('r …');
    expect(bare.error.message).toBe('GET /v2/things/{thing_id} (getThing) failed with status 503.');
    expect([...(bare.error as APIError).headers]).toEqual([]);
    for (const [value, ms] of [
      ['0', 0],
      ['-1', undefined],
      ['soon', undefined],
    ] as const) {
      const other = raw('', { status: 503, headers: { 'retry-after': value } });
      expect((await plain().fromStatus(other)).retryAfterMs).toBe(ms);
    }
    expect((await plain().fromStatus(raw('', { status: 404 }))).retryAfterMs).toBeUndefined();
  });

  it('that is a success and no JSON says what came, and a page who sent it', async () => {
    const text = async (...body: Parameters<typeof raw>) =>
      (await builder().fromUnreadable(raw(...body), new SyntaxError())).error.message;
    const begin = `${label} got status 200, but its body`;
    expect(await text('')).toBe(`${begin} is empty.`);
    const headers = { 'content-type': 'text/csv' };
    expect(await text('a,b', { headers })).toBe(`${begin} is not JSON (3 bytes, text/csv).`);
    const page = '<html><title>Sign in</title><body>Welcome</body></html>';
    const html = { headers: { 'content-type': 'text/html' } };
    expect(await text(page, html)).toMatch(
      /is not JSON \(55 bytes, text\/html\) but an HTML page, ".*Sign in/,
    );
    const bytes = { response: new Response(null), bytes: new Uint8Array(2) };
    const untyped = await builder().fromUnreadable(bytes, new SyntaxError());
    expect(untyped.error.message).toBe(`${begin} is not JSON (2 bytes, no Content-Type).`);
    const odd = await builder().fromUnreadable(raw('{}'), new UnexpectedBody('lacks id'));
    expect([odd.kind, odd.error.message]).toEqual(['unreadable', `${begin} lacks id.`]);
    const bare = 'GET /v2/things/{thing_id} (getThing) got a response, but its body';
    const first = await plain().fromUnreadable(raw('{}'), new UnexpectedBody('lacks id'));
    expect(first.error.message).toBe(`${bare} lacks id.`);
    const second = await plain().fromUnreadable(raw('{}'), new SyntaxError('secret'));
    expect([second.kind, second.error.message]).toEqual(['unreadable', `${bare} is not JSON.`]);
  });

  it('to a request that creates something says that it was accepted', async () => {
    const said = async (target: Target) =>
      (await builder(target).fromUnreadable(raw('x'), new SyntaxError())).error.message;
    expect(await said(get)).not.toContain('accepted');
    expect(await said(post)).toMatch(/ The request was accepted: do not send it again\.$/);
    expect(await said(run)).toMatch(
      /again\. The run may have been started: aihub\.runs\.list shows it\.$/,
    );
  });
});

describe('the last error of a call', () => {
  const lost = async (errors: ErrorBuilder | PlainErrors) =>
    errors.lastError(await errors.fromThrown(network('ECONNRESET')));

  it('has an unknown outcome where the request is not safe to repeat', async () => {
    expect(await lost(builder())).toBeInstanceOf(ConnectionError);
    const error = await lost(builder(post));
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error.cause).toBeInstanceOf(ConnectionError);
    expect(error.message).toMatch(
      / It may or may not have been carried out\. Look before you send it again: it could be done twice\.$/,
    );
    expect((await lost(builder(run))).message).toMatch(
      / Look before you send it again \(aihub\.runs\.list\): sent twice it starts, and bills, two runs\.$/,
    );
    expect((await lost(plain(post))).message).toMatch(
      / It may or may not have been carried out\.$/,
    );
    const tls = builder(post);
    expect(tls.lastError(await tls.fromThrown(network('EPROTO')))).toBeInstanceOf(
      UnknownOutcomeError,
    );
    for (const code of ['ECONNREFUSED', 'CERT_HAS_EXPIRED']) {
      const unsent = builder(post);
      const failure = await unsent.fromThrown(network(code));
      expect(unsent.lastError(failure)).toBe(failure.error);
    }
  });

  it('says when the retry budget was used up, also in its stack', async () => {
    const errors = builder();
    const failure = await errors.fromStatus(raw('{"message":"busy"}', { status: 500 }));
    expect(errors.lastError(failure).message).not.toContain('retry budget');
    const { message, stack } = errors.lastError(failure, 'budget');
    expect(message).toMatch(/It was not sent again: .* its retry budget is used up\.$/);
    expect(stack).toContain(message);
  });

  it('says of a deletion that gets 404 that an earlier attempt may have done it', async () => {
    const last = async (method: string, mayBeDone: boolean, status = 404) => {
      const call = callOf({ ...get, method });
      call.log.mayBeDone = mayBeDone;
      const made = new ErrorBuilder(call);
      return made.lastError(await made.fromStatus(raw('{"message":"no"}', { status })));
    };
    const deleted = /may well have been deleted by this call/;
    expect((await last('DELETE', true)).message).toMatch(deleted);
    expect((await last('DELETE', true)).name).toBe(NotFoundError.name);
    expect((await last('DELETE', false)).message).not.toMatch(deleted);
    expect((await last('GET', true)).message).not.toMatch(deleted);
    expect((await last('DELETE', true, 403)).message).not.toMatch(deleted);
  });

  it('of a file that is there already may be what an earlier attempt wrote', async () => {
    const last = async (mayBeDone: boolean) => {
      const call = callOf({ ...get, method: 'PUT' });
      call.log.mayBeDone = mayBeDone;
      const errors = new ErrorBuilder(call);
      return errors.lastError(await errors.fromStatus(raw('{"message":"no"}', { status: 412 })));
    };
    expect(await last(false)).toBeInstanceOf(AlreadyExistsError);
    const error = await last(true);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error.message).toMatch(/may have written it: compare the file with yours\.$/);
  });
});

describe('the error when the time is over', () => {
  it('counts the attempts, and has an unknown outcome only while one is under way', () => {
    expect(builder().timeoutError(50).message).toBe(
      `${label} took longer than timeoutMs, 50 ms, in 1 attempt.`,
    );
    expect(builder(get, 2).timeoutError(50).message).toMatch(/in 2 attempts\.$/);
    const errors = builder(post, 2);
    expect(errors.timeoutError(50)).toBeInstanceOf(UnknownOutcomeError);
    const call = callOf(post, 2);
    call.log.end();
    const error = new ErrorBuilder(call).timeoutError(50);
    expect(error).toBeInstanceOf(RequestTimeoutError);
    expect(error).toMatchObject({ operationId: 'addThing', attempts: 2, earlierErrors: [] });
  });

  it('keeps the earlier errors as they are', () => {
    const call = callOf(get);
    const earlier = new Error('first') as unknown as APIError;
    call.log.earlierErrors.push(earlier);
    const error = new PlainErrors(call).timeoutError(50);
    call.log.earlierErrors.push(earlier);
    expect(error).toMatchObject({ earlierErrors: [earlier] });
    expect((error as APIError).earlierErrors).toHaveLength(1);
  });
});

describe('the error of a body that is read as a stream', () => {
  it('says that it stalled, broke off, or is not as long as promised', async () => {
    const stalled = await streamError(builder(), timedOut, 50);
    expect(stalled).toBeInstanceOf(RequestTimeoutError);
    expect(stalled.message).toBe(`${label} sent no more of its body for timeoutMs, 50 ms.`);
    const short = await streamError(builder(), new UnexpectedBody('is too short'), 50);
    expect(short).toBeInstanceOf(DecodeError);
    expect(short.message).toBe(`${label} got a response, but its body is too short.`);
    const broken = await streamError(builder(), network('ECONNRESET'), 50);
    expect(broken).toBeInstanceOf(ConnectionError);
  });
});

describe('the message of an error response', () => {
  const said = async (text: string, status: number) =>
    (await builder().fromStatus(raw(text, { status }))).error.message;

  it('with 404 doubts the root of the API where nothing says what is missing', async () => {
    const doubt = 'The response is not one of the API, so check apiRoot first. It does not exist';
    for (const text of ['', '<p>nothing</p>', '{"message":7}', '{"error":"no"}', 'null']) {
      expect(await said(text, 404)).toContain(doubt);
    }
    for (const text of ['{"message":"no run"}', '{"msg":"no run"}']) {
      expect(await said(text, 404)).not.toContain('check apiRoot');
      expect(await said(text, 404)).toContain('It does not exist');
    }
    expect(await said('', 403)).not.toContain('check apiRoot');
  });

  it('says that the server failed from 500 to 599', async () => {
    for (const [status, expected] of [
      [500, true],
      [599, true],
      [499, false],
    ] as const) {
      expect((await said('{"message":"no"}', status)).includes('The server failed')).toBe(expected);
    }
  });

  it('names a page without text', async () => {
    expect(await said('<html><body></body></html>', 500)).toContain('an HTML page without text');
  });

  it('does not repeat a token that is a number, also where the body has it as one', async () => {
    const call = callOf(get);
    const settings = { ...call.settings, apiToken: '1234567890' };
    const errors = new ErrorBuilder({ ...call, settings });
    const { error } = await errors.fromStatus(
      raw('{"message":"no","token":1234567890,"count":7}', { status: 400 }),
    );
    const { body } = error as APIError;
    expect(JSON.stringify(body)).not.toContain('1234567890');
    expect(body).toMatchObject({ message: 'no', count: 7 });
  });
});
