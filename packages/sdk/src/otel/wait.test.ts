import { SpanStatusCode, trace } from '@opentelemetry/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Recorded } from '../../test/telemetry.ts';
import { inVirtualTime } from '../../test/virtual-time.ts';
import { AIHub } from '../index.ts';
import { otel } from './index.ts';

let recorded: Recorded;

beforeEach(() => {
  recorded = new Recorded();
  recorded.register();
});
afterEach(() => recorded.unregister());

const options = { pollIntervalMs: 5 };

/** A client whose server gives each run these statuses in turn, the last one again and again; a number is an error. */
function clientOf(statuses: Record<string, (string | number)[]>) {
  const fetch: typeof globalThis.fetch = async (url) => {
    const id = new URL(String(url)).pathname.split('/').at(-1) ?? '';
    const left = statuses[id] ?? [404];
    const status = left.length > 1 ? left.shift() : left[0];
    if (typeof status === 'number') return new Response('', { status });
    return Response.json({ id, status, state: status });
  };
  const telemetry = otel();
  return new AIHub({ apiToken: 'a', apiRoot: 'http://127.0.0.1:8080/api', fetch, telemetry });
}

/** What OpenTelemetry sees when a program of the user's waits in a span of its own. */
const inSpan = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  trace.getTracer('user').startActiveSpan(name, async (span) => {
    try {
      return await work();
    } finally {
      span.end();
    }
  });

/** The poll that ends a wait ends a moment after it. */
const ended = () => new Promise((resolve) => setTimeout(resolve));

describe('a wait', () => {
  it('has a span with an event for each status, and links to the polls that showed them', async () => {
    const aihub = clientOf({
      'run-1': ['RUNNING', 'RUNNING', 'STOPPED_AT_CHECKPOINT', 'COMPLETE'],
    });
    await inSpan('user', () => aihub.runs.wait('run-1', { ...options, waitThroughReview: true }));
    await ended();
    const [wait] = recorded.named('wait run');
    const [user] = recorded.named('user');
    expect(wait?.parentSpanContext?.spanId).toBe(user?.spanContext().spanId);
    expect(wait?.attributes).toEqual({ 'aihub.wait.kind': 'run', 'aihub.run.id': 'run-1' });
    const statuses = ['RUNNING', 'STOPPED_AT_CHECKPOINT', 'COMPLETE'].map((status) => ({
      'aihub.run.status': status,
    }));
    expect(wait?.events.map(({ attributes }) => attributes)).toEqual(statuses);
    expect(wait?.links.map(({ attributes }) => attributes)).toEqual(statuses);
    const polls = recorded.named('poll runs').map((span) => span.spanContext().spanId);
    expect(polls).toHaveLength(4);
    const linked = wait?.links.map(({ context }) => context.spanId);
    expect(linked).toEqual([polls[0], polls[2], polls[3]]);
  });

  it('shares polls that are a trace of their own, and no part of who waited first', async () => {
    const aihub = clientOf({ a: ['RUNNING', 'COMPLETE'], b: ['RUNNING', 'RUNNING', 'COMPLETE'] });
    await Promise.all(
      ['a', 'b'].map((id) => inSpan(`user ${id}`, () => aihub.runs.wait(id, options))),
    );
    await ended();
    const users = ['a', 'b'].map((id) => recorded.named(`user ${id}`)[0]?.spanContext().traceId);
    const polls = recorded.named('poll runs');
    const requests = recorded.named('getRunStatus');
    expect(polls.every(({ parentSpanContext }) => parentSpanContext === undefined)).toBe(true);
    expect(polls.map((span) => users.includes(span.spanContext().traceId))).not.toContain(true);
    const ids = polls.map((span) => span.spanContext().spanId);
    expect(requests.length).toBeGreaterThanOrEqual(5);
    for (const { parentSpanContext } of requests) {
      expect(ids).toContain(parentSpanContext?.spanId);
    }
  });

  it('counts the polls that failed before as resends', async () => {
    const aihub = clientOf({ 'run-1': ['RUNNING', 503, 503, 'COMPLETE'] });
    await inVirtualTime(() => aihub.runs.wait('run-1', options));
    await ended();
    const counts = recorded
      .named('GET /v2/apps/runs/{run_id}')
      .map(({ attributes }) => attributes['http.request.resend_count']);
    expect(counts).toEqual([undefined, undefined, 1, 2]);
  });

  it('counts the readings of a list that failed before, too', async () => {
    const lists = [503, 503, 200];
    const start_timestamp = Date.now() * 1_000_000;
    let isOver = false;
    const fetch: typeof globalThis.fetch = async (url) => {
      const { pathname } = new URL(String(url));
      const of = (id: string) => ({ id, status: isOver ? 'COMPLETE' : 'RUNNING', start_timestamp });
      const id = pathname.split('/runs/')[1];
      if (id !== undefined) return Response.json(of(id));
      const status = lists.shift() ?? 200;
      if (status !== 200) return new Response('', { status });
      isOver = true;
      return Response.json({ runs: ids.map(of) });
    };
    const ids = Array.from({ length: 40 }, (_, index) => `run-${index}`);
    const apiRoot = 'http://127.0.0.1:8080/api';
    const aihub = new AIHub({ apiToken: 'a', apiRoot, fetch, telemetry: otel() });
    await inVirtualTime(() => Promise.all(ids.map((id) => aihub.runs.wait(id))));
    const counts = recorded
      .named('GET /v2/apps/runs')
      .map(({ attributes }) => attributes['http.request.resend_count']);
    expect(counts.slice(0, 3)).toEqual([undefined, 1, 2]);
  });

  it('calls onUpdate in the context of the wait', async () => {
    const aihub = clientOf({ 'run-1': ['RUNNING', 'COMPLETE'] });
    const seen: (string | undefined)[] = [];
    const onUpdate = () => void seen.push(trace.getActiveSpan()?.spanContext().spanId);
    await aihub.runs.wait('run-1', { ...options, onUpdate });
    const id = recorded.named('wait run')[0]?.spanContext().spanId;
    expect(seen).toEqual([id, id]);
  });

  it('says how it ended, for jobs too', async () => {
    const aihub = clientOf({ 'run-1': ['FAILED'], 'job-1': ['PENDING', 'COMPLETE'] });
    await expect(aihub.runs.wait('run-1')).rejects.toThrow();
    await aihub.jobs.wait('job-1', options);
    await ended();
    const [failed] = recorded.named('wait run');
    expect(failed?.attributes['error.type']).toBe('RunFailedError');
    expect(failed?.status.code).toBe(SpanStatusCode.ERROR);
    const [job] = recorded.named('wait job');
    expect(job?.attributes).toEqual({ 'aihub.wait.kind': 'job', 'aihub.job.id': 'job-1' });
    expect(job?.events.map(({ name }) => name)).toEqual(['aihub.job.status', 'aihub.job.status']);
    expect(recorded.named('poll jobs')).toHaveLength(2);
  });

  it('is counted while it is under way, and its duration after', async () => {
    const aihub = clientOf({ a: ['RUNNING'], b: ['RUNNING'], c: ['FAILED'] });
    const controller = new AbortController();
    const { signal } = controller;
    const waits = ['a', 'b'].map((id) => aihub.runs.wait(id, { ...options, signal }));
    await expect(aihub.runs.wait('c', options)).rejects.toThrow();
    expect(await recorded.points('aihub.client.waits.active')).toMatchObject([{ value: 2 }]);
    controller.abort();
    await Promise.allSettled(waits);
    expect(await recorded.points('aihub.client.waits.active')).toMatchObject([{ value: 0 }]);
    const ends = await recorded.points('aihub.client.wait.duration');
    expect(ends.map(({ attributes }) => attributes['error.type']).sort()).toEqual([
      ...['AbortError', 'RunFailedError'],
    ]);
  });
});
