import { describe, expect, it } from 'vitest';
import { AIHub, AIHubError, DecodeError } from '../index.ts';
import type { AIHubOptions } from './settings.ts';

const apiRoot = 'https://aihub.example/api';

interface Sent {
  url: string;
  init: RequestInit;
}

/** A client whose fetch gives these answers in turn, and what it sent. */
function clientOf(answers: (() => Response)[], options: Partial<AIHubOptions> = {}) {
  const sent: Sent[] = [];
  const aihub = new AIHub({
    apiToken: 'a-token',
    apiRoot,
    fetch: async (url, init = {}) => {
      sent.push({ url: String(url), init });
      return (answers[sent.length - 1] ?? answers.at(-1))?.() ?? Response.error();
    },
    ...options,
  });
  return { http: aihub.http, sent };
}

const json =
  (body: string, status = 200) =>
  () =>
    new Response(body, { status, headers: { 'Content-Type': 'application/json' } });

const run = { params: { path: { run_id: 'a-run' } } };

describe('aihub.http', () => {
  it('gives data and response, with int64 to the last digit', async () => {
    const { http, sent } = clientOf([json('{"id":"a-run","start_timestamp":1765912514238248673}')]);
    const { data, error, response } = await http.GET('/v2/apps/runs/{run_id}', run);
    expect(data).toEqual({ id: 'a-run', start_timestamp: 1765912514238248673n });
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(sent[0]?.url).toBe(`${apiRoot}/v2/apps/runs/a-run`);
    expect(new Headers(sent[0]?.init.headers).get('authorization')).toBe('Bearer a-token');
  });

  it('writes a bigint with all its digits', async () => {
    const { http, sent } = clientOf([json('{}')]);
    const body = { from_timestamp: 1765912514238248673n } as never;
    await http.POST('/v2/apps/deployments/{deployment-id}/runs', {
      params: { path: { 'deployment-id': 'd' } },
      body,
    });
    expect(sent[0]?.init.body).toBe('{"from_timestamp":1765912514238248673}');
  });

  it('gives an answer that is no success as error, and throws nothing', async () => {
    const { http } = clientOf([json('{"message":"Gone"}', 404)]);
    const { data, error, response } = await http.GET('/v2/apps/runs/{run_id}', run);
    expect(data).toBeUndefined();
    expect(error).toEqual({ message: 'Gone' });
    expect(response.status).toBe(404);
  });

  it.each([304, 422, 503])('gives a %i without a body as an empty error', async (status) => {
    const { http } = clientOf([() => new Response(null, { status })], { maxRetries: 0 });
    const { error, response } = await http.GET('/v2/apps/runs/{run_id}', run);
    expect(error ?? '').toBe('');
    expect(response.status).toBe(status);
  });

  it('repeats what may be repeated', async () => {
    const { http, sent } = clientOf([json('', 503), json('{"id":'), json('{"id":"a-run"}')]);
    const { data } = await http.GET('/v2/apps/runs/{run_id}', run);
    expect(data).toEqual({ id: 'a-run' });
    expect(sent).toHaveLength(3);
  });

  it('does not repeat a POST, and tells that its outcome is unknown', async () => {
    const { http, sent } = clientOf([json('{"message":"Busy"}', 503)]);
    const asked = http.POST('/v2/apps/runs', { body: { app_id: 'a', batch_id: 7 } });
    await expect(asked).rejects.toMatchObject({
      name: 'UnknownOutcomeError',
      operationId: 'POST /v2/apps/runs',
      message: expect.stringMatching(/Busy.*Look before you send it again/),
    });
    expect(sent).toHaveLength(1);
  });

  it('throws when a success is not JSON', async () => {
    const { http } = clientOf([json('{"id":')], { maxRetries: 0 });
    await expect(http.GET('/v2/apps/runs/{run_id}', run)).rejects.toBeInstanceOf(DecodeError);
  });

  it('reads text as text', async () => {
    const { http } = clientOf([json('{"id":')]);
    const { data } = await http.GET('/v2/apps/runs/{run_id}', { ...run, parseAs: 'text' });
    expect(data).toBe('{"id":');
  });

  it.each<[string, () => Response]>([
    ['an empty body', () => new Response('')],
    ['no body', () => new Response(null, { status: 204 })],
    [
      'an empty chunked body',
      () => new Response('', { headers: { 'transfer-encoding': 'chunked' } }),
    ],
  ])('gives undefined for %s', async (_, answer) => {
    const { http } = clientOf([answer]);
    const { data, error } = await http.GET('/v2/apps/runs/{run_id}', run);
    expect([data, error]).toEqual([undefined, undefined]);
  });

  it('reads what was compressed and is so no more', async () => {
    const headers = { 'content-encoding': 'gzip', 'content-length': '3' };
    const { http } = clientOf([() => new Response('{"id":"a-run"}', { headers })]);
    const { data } = await http.GET('/v2/apps/runs/{run_id}', run);
    expect(data).toEqual({ id: 'a-run' });
  });

  it('works by request, and for HEAD', async () => {
    const { http, sent } = clientOf([json('{"id":"a-run"}'), () => new Response(null)]);
    const { data } = await http.request('get', '/v2/apps/runs/{run_id}', run);
    expect(data).toEqual({ id: 'a-run' });
    const head = http.HEAD as (path: string, init: object) => Promise<{ response: Response }>;
    expect((await head('/v2/apps/runs/{run_id}', run)).response.status).toBe(200);
    expect(sent.map(({ init }) => init.method)).toEqual(['GET', 'HEAD']);
  });

  it('ends with the reason of the signal', async () => {
    const { http } = clientOf([], { fetch: () => new Promise(() => {}) });
    const signal = AbortSignal.timeout(20);
    await expect(http.GET('/v2/apps/runs/{run_id}', { ...run, signal })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  it('takes a fetch for one call, which gets a Request as openapi-fetch has it', async () => {
    const { http, sent } = clientOf([]);
    const { data } = await http.GET('/v2/apps/runs/{run_id}', {
      ...run,
      fetch: async (request) => Response.json({ id: request.url }),
    });
    expect(data).toEqual({ id: `${apiRoot}/v2/apps/runs/a-run` });
    expect(sent).toEqual([]);
  });
});

describe('aihub.http keeps the token at home', () => {
  it.each([
    ['another baseUrl', { baseUrl: 'https://evil.example/api' }],
    ['a baseUrl that begins alike', { baseUrl: 'https://aihub.example.evil.example/api' }],
    ['a baseUrl beside the root', { baseUrl: 'https://aihub.example/api-too' }],
    ['plain http', { baseUrl: 'http://aihub.example/api' }],
  ])('and refuses %s', async (_, init) => {
    const { http, sent } = clientOf([json('{}')]);
    await expect(http.GET('/v2/apps/runs/{run_id}', { ...run, ...init })).rejects.toThrow(
      /^aihub\.http sends to https:\/\/aihub\.example\/api only/,
    );
    expect(sent).toEqual([]);
  });

  it.each(['//evil.example/x', '/../../x', '/%2e%2e/%2e%2e/x', '@evil.example/', '.evil.example/'])(
    'and refuses the path %s',
    async (path) => {
      const { http, sent } = clientOf([json('{}')]);
      await http.GET(path as never, {} as never).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Error);
        expect(String(error)).not.toContain('a-token');
      });
      for (const { url } of sent) expect(url.startsWith(`${apiRoot}/`)).toBe(true);
    },
  );

  it('and refuses a middleware that goes elsewhere', async () => {
    const { http, sent } = clientOf([json('{}')]);
    http.use({ onRequest: ({ request }) => new Request('https://evil.example/', request) });
    await expect(http.GET('/v2/apps/runs/{run_id}', run)).rejects.toBeInstanceOf(AIHubError);
    expect(sent).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['missing', undefined],
    ['all missing', 'no params'],
    ['..', '..'],
    ['empty', ''],
    ['null', null],
    ['an object', { a: 1 }],
    ['a list', ['a', 'b']],
  ])('and refuses a path parameter that is %s', async (_, run_id) => {
    const { http, sent } = clientOf([json('{}')]);
    const init = run_id === 'no params' ? {} : { params: { path: { run_id } } };
    const asked = http.DELETE('/v2/apps/runs/{run_id}', init as never);
    await expect(asked).rejects.toThrow(/^run_id /);
    expect(sent).toEqual([]);
  });
});

describe('aihub.http with middleware', () => {
  it('sends what a middleware adds', async () => {
    const { http, sent } = clientOf([json('{}')]);
    http.use({
      onRequest({ request }) {
        request.headers.set('X-Trace', 't-1');
        return request;
      },
    });
    await http.POST('/v2/batches', { body: { name: 'a' } });
    expect(new Headers(sent[0]?.init.headers).get('x-trace')).toBe('t-1');
    expect(sent[0]?.init.body).toBe('{"name":"a"}');
  });

  it('shows the whole answer to a middleware', async () => {
    const { http } = clientOf([json('{"id":"a-run"}')]);
    const seen: unknown[] = [];
    http.use({
      async onResponse({ response }) {
        seen.push(response.status, await response.clone().text());
      },
    });
    const { data } = await http.GET('/v2/apps/runs/{run_id}', run);
    expect(seen).toEqual([200, '{"id":"a-run"}']);
    expect(data).toEqual({ id: 'a-run' });
  });
});
