import createClient from 'openapi-fetch';
import { describe, expect, it, vi } from 'vitest';
import type { paths } from '../generated/schema.ts';
import { AIHub, APIError, fillPath } from '../index.ts';
import type { AIHubOptions } from './settings.ts';

const apiRoot = 'https://aihub.example/api';

interface Sent {
  url: string;
  init: RequestInit;
}

/** A client whose fetch gives these responses in turn, and what it sent. */
function clientOf(responses: (() => Response)[], options: Partial<AIHubOptions> = {}) {
  const sent: Sent[] = [];
  const aihub = new AIHub({
    apiToken: 'a-token',
    ibContext: 'an-organization',
    apiRoot,
    fetch: async (url, init = {}) => {
      sent.push({ url: String(url), init });
      return (responses[sent.length - 1] ?? responses.at(-1))?.() ?? Response.error();
    },
    ...options,
  });
  const header = (name: string) => new Headers(sent.at(-1)?.init.headers).get(name);
  return { aihub, sent, header };
}

const json =
  (body: string, status = 200) =>
  () =>
    new Response(body, { status, headers: { 'Content-Type': 'application/json' } });

describe('aihub.fetch', () => {
  it('sends to a path below the root, with the token and the context', async () => {
    const { aihub, sent, header } = clientOf([json('{"n":1765912514238248673}')]);
    const response = await aihub.fetch('/v3/things?limit=1');
    expect(sent[0]).toMatchObject({ url: `${apiRoot}/v3/things?limit=1`, init: { method: 'GET' } });
    expect([header('authorization'), header('ib-context')]).toEqual([
      'Bearer a-token',
      'an-organization',
    ]);
    expect([response.status, await response.text()]).toEqual([200, '{"n":1765912514238248673}']);
  });

  it('gives the response as it came, whose body is decompressed already', async () => {
    const headers = { 'X-Trace': 't', 'Content-Encoding': 'identity', 'Content-Length': '4' };
    const came = () => new Response('text', { status: 201, statusText: 'Made', headers });
    const response = await clientOf([came]).aihub.fetch('/v3/things');
    expect([response.status, response.statusText]).toEqual([201, 'Made']);
    expect(response.headers.get('x-trace')).toBe('t');
    expect(response.headers.has('content-encoding')).toBe(false);
    expect(response.headers.has('content-length')).toBe(false);
    const empty = clientOf([() => new Response(null, { status: 204 })]);
    const none = await empty.aihub.fetch('/v3/things');
    expect([none.status, none.body]).toEqual([204, null]);
  });

  it('checks the options of the call, and takes a signal that is null for none', async () => {
    const { aihub, sent } = clientOf([json('{}')]);
    const fetched = aihub.fetch('/v3/things', { timeoutMs: -1 });
    await expect(fetched).rejects.toThrow(/^timeoutMs must be/);
    expect(sent).toHaveLength(0);
    await expect(aihub.fetch('/v3/things', { signal: {} as AbortSignal })).rejects.toThrow(
      /^signal must be/,
    );
    expect((await aihub.fetch('/v3/things', { signal: null })).status).toBe(200);
  });

  it('sends JSON as text, so that secrets in it can be redacted, and no body where there is none', async () => {
    const { aihub, sent } = clientOf([json('{}')]);
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    await aihub.fetch('/v3/things', { method: 'POST', headers, body: '{"a":1}' });
    await aihub.fetch('/v3/things', { method: 'POST' });
    expect(sent.map(({ init }) => init.body)).toEqual(['{"a":1}', undefined]);
  });

  it('sends headers and body of the caller, whose context goes first and whose token does not', async () => {
    const { aihub, sent, header } = clientOf([json('{}')]);
    const headers = { Authorization: 'Bearer other', 'IB-Context': 'mine', 'X-Trace': 't' };
    await aihub.fetch('/v3/things', { method: 'put', headers, body: 'text' });
    expect(sent[0]?.init.method).toBe('PUT');
    expect(new TextDecoder().decode(sent[0]?.init.body as ArrayBuffer)).toBe('text');
    expect(['authorization', 'ib-context', 'x-trace'].map(header)).toEqual([
      'Bearer a-token',
      'mine',
      't',
    ]);
  });

  it('retries what is safe to repeat, and a POST never', async () => {
    const { aihub, sent } = clientOf([json('', 503), json('{"ok":1}'), json('', 503)]);
    expect(await (await aihub.fetch('/v3/things')).json()).toEqual({ ok: 1 });
    expect(sent).toHaveLength(2);
    const post = aihub.fetch('/v3/things', { method: 'POST', body: '{}' });
    await expect(post).rejects.toMatchObject({ name: 'UnknownOutcomeError' });
    expect(sent).toHaveLength(3);
  });

  it('sends a stream again, since it is read before', async () => {
    const { aihub, sent } = clientOf([json('', 503), json('{}')]);
    const body = new Blob(['abc']).stream();
    await aihub.fetch('/v3/things', { method: 'PUT', body });
    expect(sent).toHaveLength(2);
    expect(new TextDecoder().decode(sent[1]?.init.body as ArrayBuffer)).toBe('abc');
  });

  it('throws the errors of the methods', async () => {
    const { aihub } = clientOf([json('{"message":"Gone"}', 404)]);
    await expect(aihub.fetch('/v3/things')).rejects.toMatchObject({
      name: 'NotFoundError',
      operationId: 'aihub.fetch',
      body: { message: 'Gone' },
      message: expect.stringContaining('GET /api/v3/things (aihub.fetch)'),
    });
  });

  it('takes the options of a call', async () => {
    const { aihub } = clientOf([], { fetch: () => new Promise(() => {}) });
    const late = aihub.fetch('/v3/things', { timeoutMs: 20 });
    await expect(late).rejects.toMatchObject({ name: 'RequestTimeoutError' });
    const signal = AbortSignal.timeout(20);
    const aborted = aihub.fetch('/v3/things', { signal });
    await expect(aborted).rejects.toMatchObject({ name: 'TimeoutError' });
    const { aihub: other, sent } = clientOf([json('', 503)]);
    const once = other.fetch('/v3/things', { maxRetries: 0 });
    await expect(once).rejects.toBeInstanceOf(APIError);
    expect(sent).toHaveLength(1);
  });

  it('ends at the signal of a Request', async () => {
    const { aihub } = clientOf([], { fetch: () => new Promise(() => {}) });
    const controller = new AbortController();
    const request = new Request(`${apiRoot}/v3/things`, { signal: controller.signal });
    const asked = aihub.fetch(request);
    controller.abort(new Error('stopped'));
    await expect(asked).rejects.toThrow('stopped');
  });

  it.each([
    [
      'a body that was compressed',
      '{"id":1}',
      { 'content-encoding': 'gzip', 'content-length': '3' },
    ],
    ['no body', null, {}],
  ])('gives %s complete', async (_, body, headers) => {
    const { aihub } = clientOf([() => new Response(body, { headers })]);
    expect(await (await aihub.fetch('/v3/things')).text()).toBe(body ?? '');
  });

  it.each([
    ['/v2/apps/deployments/d/runs', { settings: { keys: { custom: { a: 'hunter2-value' } } } }],
    ['/v3/things', { password: 'hunter2-value' }],
  ])('redacts the secrets of a JSON body to %s', async (path, body) => {
    const { aihub } = clientOf([json('{"message":"Bad value: hunter2-value"}', 422)]);
    const headers = { 'Content-Type': 'application/json' };
    const asked = aihub.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    const error: Error = await asked.then(
      () => new Error('none'),
      (reason) => reason,
    );
    expect(error.message).toContain('Bad value: [redacted]');
  });
});

describe('aihub.fetch keeps the token below the API root', () => {
  it.each([
    'https://evil.example/api/v2',
    'https://aihub.example.evil.example/api/v2',
    'https://aihub.example/api-too/v2',
    'http://aihub.example/api/v2',
    'https://aihub.example/api',
    'https://user@aihub.example/api/v2',
    'v2/apps/runs',
    '/../../x',
    '/v2/apps/runs/..',
    '/v2/apps/runs/%2e%2E/x',
    '/v2/apps/runs/a%2f..%2fb',
    '/v2\\..\\x',
    '/v2/\n../x',
    '',
  ])('and refuses %j', async (url) => {
    const { aihub, sent } = clientOf([json('{}')]);
    for (const input of [url, url.includes(':') ? new URL(url) : url]) {
      await expect(aihub.fetch(input)).rejects.toThrow(
        /^aihub\.fetch sends to https:\/\/aihub\.example\/api only/,
      );
    }
    expect(sent).toEqual([]);
  });

  it.each(['//evil.example/x', '/@evil.example/', '/.evil.example/'])(
    'and sends %s to the root and nowhere else',
    async (path) => {
      const { aihub, sent } = clientOf([json('{}')]);
      await aihub.fetch(path);
      expect(sent.map(({ url }) => url)).toEqual([apiRoot + path]);
    },
  );

  it('and refuses a Request to another origin', async () => {
    const { aihub, sent } = clientOf([json('{}')]);
    const request = new Request('https://evil.example/api/v2', { method: 'POST', body: 'a' });
    await expect(aihub.fetch(request)).rejects.toThrow('aihub.fetch sends to');
    expect(sent).toEqual([]);
  });

  it.each(['/v3/secret%2Ftoken', '/v3/things?token=secret/token', '/v3/things?a=secret%2Ftoken'])(
    'and sends and reports nothing when it stands in %s',
    async (url) => {
      const onAttempt = vi.fn();
      const { aihub, sent } = clientOf([json('{}')], { apiToken: 'secret/token', onAttempt });
      await expect(aihub.fetch(url)).rejects.toThrow(
        'The path or query holds your API token. Keep the token out of paths.',
      );
      expect(sent).toEqual([]);
      expect(onAttempt).not.toHaveBeenCalled();
    },
  );

  it('and names no value of a header that cannot be sent', async () => {
    const { aihub, sent } = clientOf([json('{}')]);
    const asked = aihub.fetch('/v3/things', { headers: { 'X-Key': 'hunter2\nx' } });
    const error = await asked.catch((reason: Error) => reason.message);
    expect(error).toMatch(/^aihub\.fetch cannot send this/);
    expect(error).not.toContain('hunter2');
    expect(sent).toEqual([]);
  });
});

describe('aihub.fetch as the fetch of a typed openapi-fetch client', () => {
  const run = { params: { path: { run_id: 'a/b' } } };

  it('sends with the token and the retries of the client', async () => {
    const { aihub, sent, header } = clientOf([
      json('', 503),
      json('{"id":"a/b","status":"RUNNING"}'),
    ]);
    const http = createClient<paths>({
      baseUrl: apiRoot,
      fetch: aihub.fetch,
      pathSerializer: fillPath,
    });
    const { data } = await http.GET('/v2/apps/runs/{run_id}', run);
    expect(data?.status).toBe('RUNNING');
    expect(sent.map(({ url }) => url)).toEqual([
      `${apiRoot}/v2/apps/runs/a%2Fb`,
      `${apiRoot}/v2/apps/runs/a%2Fb`,
    ]);
    expect(header('authorization')).toBe('Bearer a-token');
  });

  it('refuses a path parameter that would leave its place', async () => {
    const { aihub, sent } = clientOf([json('{}')]);
    const http = createClient<paths>({
      baseUrl: apiRoot,
      fetch: aihub.fetch,
      pathSerializer: fillPath,
    });
    const params = { path: { run_id: '..' } };
    await expect(http.DELETE('/v2/apps/runs/{run_id}', { params })).rejects.toThrow(/^run_id /);
    expect(sent).toEqual([]);
  });
});
