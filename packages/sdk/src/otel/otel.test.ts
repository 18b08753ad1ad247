import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Recorded } from '../../test/telemetry.ts';
import { AIHub, type AIHubOptions } from '../index.ts';
import { otel } from './index.ts';

const token = 'a-secret-token';
const template = '/v2/apps/runs/{run_id}';
let recorded: Recorded;

beforeEach(() => {
  recorded = new Recorded();
  recorded.register();
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await recorded.unregister();
});

type Respond = (request: { url: string; headers: Headers }) => Response;

const run = (status: string) => Response.json({ id: 'run-1', status });
const unavailable = () => new Response('', { status: 503 });

/** A client whose server gives these responses in turn; the last one again and again. */
function clientOf(responds: Respond[], options: AIHubOptions = {}) {
  const requests: Headers[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const headers = new Headers(init?.headers);
    const respond = responds[Math.min(requests.push(headers), responds.length) - 1];
    if (!respond) throw new TypeError('fetch failed');
    return respond({ url: String(url), headers });
  };
  const apiRoot = 'http://127.0.0.1:8080/api';
  const aihub = new AIHub({ apiToken: token, apiRoot, fetch, telemetry: otel(), ...options });
  return { aihub, requests };
}

const parentOf = (span: ReadableSpan | undefined) => span?.parentSpanContext?.spanId;
const idOf = (span: ReadableSpan | undefined) => span?.spanContext().spanId;

describe('the spans of a call', () => {
  it('are one of the operation and one of each attempt, by the conventions for HTTP', async () => {
    const headers = { 'x-request-id': `r-${token}` };
    const { aihub, requests } = clientOf([unavailable, () => Response.json({}, { headers })]);
    await trace.getTracer('user').startActiveSpan('user', async (user) => {
      await aihub.runs.get('run-1');
      user.end();
    });
    const [first, second, operation, user] = recorded.spans;
    expect(recorded.spans.map(({ name }) => name)).toEqual([
      ...[`GET ${template}`, `GET ${template}`, 'getRunStatus', 'user'],
    ]);
    expect(operation).toMatchObject({
      kind: SpanKind.INTERNAL,
      attributes: { 'aihub.operation.id': 'getRunStatus' },
      status: { code: SpanStatusCode.UNSET },
    });
    expect([parentOf(first), parentOf(second)]).toEqual([idOf(operation), idOf(operation)]);
    expect(parentOf(operation)).toBe(idOf(user));
    const common = {
      'http.request.method': 'GET',
      'server.address': '127.0.0.1',
      'server.port': 8080,
      'url.template': template,
      'url.full': 'http://127.0.0.1:8080/api/v2/apps/runs/REDACTED',
      'aihub.operation.id': 'getRunStatus',
    };
    expect(first?.kind).toBe(SpanKind.CLIENT);
    expect(first?.status.code).toBe(SpanStatusCode.ERROR);
    expect(first?.attributes).toEqual({
      ...common,
      ...{ 'http.response.status_code': 503, 'error.type': '503' },
    });
    expect(second?.status.code).toBe(SpanStatusCode.UNSET);
    expect(second?.attributes).toEqual({
      ...common,
      'http.request.resend_count': 1,
      'http.response.status_code': 200,
      'http.response.header.x-request-id': ['r-[apiToken]'],
    });
    const traceparents = [first, second].map(
      (span) => `00-${span?.spanContext().traceId}-${idOf(span)}-01`,
    );
    expect(requests.map((headers) => headers.get('traceparent'))).toEqual(traceparents);
    expect(requests.map((headers) => headers.get('authorization'))).toEqual([
      `Bearer ${token}`,
      `Bearer ${token}`,
    ]);
  });

  it('say how a call failed that got no response', async () => {
    const { aihub } = clientOf([], { maxRetries: 0 });
    await expect(aihub.runs.get('run-1')).rejects.toThrow();
    for (const span of recorded.spans) {
      expect(span.status.code).toBe(SpanStatusCode.ERROR);
      expect(span.attributes['error.type']).toBe('ConnectionError');
    }
    expect(recorded.spans).toHaveLength(2);
  });

  it('end when the caller aborts', async () => {
    const { aihub } = clientOf([], { fetch: () => new Promise(() => {}) });
    const reason = new DOMException('enough', 'AbortError');
    const controller = new AbortController();
    const call = aihub.runs.get('run-1', { signal: controller.signal });
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(recorded.spans.map(({ attributes }) => attributes['error.type'])).toEqual([
      ...['AbortError', 'AbortError'],
    ]);
  });

  it('hold no token, body, query or value of a path', async () => {
    const { aihub } = clientOf([() => Response.json({ secrets: [] })], { maxRetries: 0 });
    await aihub.batches.addFile(7, 'canary-name.pdf', new Blob(['canary-body']));
    await aihub.secrets.list({ alias: 'canary-alias' });
    await aihub.fetch('/v2/canary-path?canary-query');
    const seen = recorded.spans.map(({ name, attributes, events }) => [name, attributes, events]);
    const metric = await recorded.points('http.client.request.duration');
    const text = JSON.stringify([seen, metric.map(({ attributes }) => attributes)]);
    expect(recorded.spans).toHaveLength(6);
    expect(text).not.toMatch(/canary|secret-token/);
    expect(recorded.named('GET')[0]?.attributes['url.template']).toBeUndefined();
  });

  it('are left to another instrumentation where it makes those of HTTP', async () => {
    const other: (string | undefined)[] = [];
    const respond = () => {
      other.push(trace.getActiveSpan()?.spanContext().spanId);
      return Response.json({});
    };
    const { aihub, requests } = clientOf([unavailable, respond], {
      telemetry: otel({ http: false }),
    });
    await aihub.runs.get('run-1');
    expect(recorded.spans.map(({ name }) => name)).toEqual(['getRunStatus']);
    expect(other).toEqual([idOf(recorded.spans[0])]);
    expect(requests[0]?.has('traceparent')).toBe(false);
    expect(await recorded.points('http.client.request.duration')).toEqual([]);
    expect(await recorded.points('aihub.client.resends')).toMatchObject([{ value: 1 }]);
  });

  it('cost no call when a processor of spans throws', async () => {
    await recorded.unregister();
    recorded = new Recorded();
    const broken = () => {
      throw new Error('out of memory');
    };
    const shutdown = async () => {};
    recorded.register([{ onStart: broken, onEnd: broken, forceFlush: shutdown, shutdown }]);
    const { aihub } = clientOf([() => run('COMPLETE')]);
    expect((await aihub.runs.get('run-1')).status).toBe('COMPLETE');
    expect((await aihub.runs.wait('run-1')).status).toBe('COMPLETE');
  });
});

describe('the metrics', () => {
  it('are the durations of requests and calls, and the attempts beyond the first', async () => {
    const { aihub } = clientOf([unavailable, unavailable, () => Response.json({})]);
    await aihub.runs.get('run-1');
    const http = { 'http.request.method': 'GET', 'server.address': '127.0.0.1' };
    const server = { 'server.port': 8080, 'url.template': template };
    expect(await recorded.points('http.client.request.duration')).toMatchObject([
      {
        attributes: {
          ...{ ...http, ...server, 'http.response.status_code': 503, 'error.type': '503' },
        },
        value: { count: 2 },
      },
      { attributes: { ...http, ...server, 'http.response.status_code': 200 }, value: { count: 1 } },
    ]);
    expect(await recorded.points('aihub.client.operation.duration')).toMatchObject([
      { attributes: { 'aihub.operation.id': 'getRunStatus' }, value: { count: 1 } },
    ]);
    expect(await recorded.points('aihub.client.resends')).toMatchObject([
      { attributes: { 'aihub.operation.id': 'getRunStatus' }, value: 2 },
    ]);
  });
});
