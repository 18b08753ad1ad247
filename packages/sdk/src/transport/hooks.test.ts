import { describe, expect, it, vi } from 'vitest';
import { AIHub } from '../client.ts';
import { type AttemptEvent, attemptHook } from './hooks.ts';

const event: AttemptEvent = {
  operationId: 'getRunStatus',
  method: 'GET',
  path: '/v2/apps/runs/{run_id}',
  attempt: 1,
  durationMs: 12.3,
  status: 200,
  requestId: 'r-1',
  error: undefined,
  retryInMs: undefined,
};

describe('the hook of attempts', () => {
  it('is undefined when no option asks for it', () => {
    expect(attemptHook(undefined, undefined)).toBeUndefined();
  });

  it('writes a line for a success and a warning for a failure', () => {
    const logger = { debug: vi.fn(), warn: vi.fn() };
    const onAttempt = attemptHook(logger, undefined);
    onAttempt?.(event);
    expect(logger.debug.mock.calls).toEqual([
      ['AI Hub GET /v2/apps/runs/{run_id} (getRunStatus): 200 in 12 ms, attempt 1'],
    ]);
    onAttempt?.({ ...event, status: undefined, error: 'ConnectionError', retryInMs: 400.4 });
    expect(logger.warn.mock.calls).toEqual([
      [
        'AI Hub GET /v2/apps/runs/{run_id} (getRunStatus): ConnectionError in 12 ms, attempt 1, next attempt in 400 ms',
      ],
    ]);
  });

  it('that throws or rejects fails neither the call nor the other hook', async () => {
    const debug = vi.fn();
    for (const onAttempt of [
      () => {
        throw new Error('at once');
      },
      async () => {
        throw new Error('later');
      },
    ]) {
      attemptHook({ debug, warn: debug }, onAttempt)?.(event);
    }
    attemptHook(
      { debug: () => Promise.reject(new Error('later')), warn: debug },
      undefined,
    )?.(event);
    // Vitest fails the run on an unhandled rejection.
    await new Promise((resolve) => setTimeout(resolve));
    expect(debug).toHaveBeenCalledTimes(2);
  });

  it('is called for each attempt of a call, with status, request ID and pause', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const events: AttemptEvent[] = [];
    let count = 0;
    const aihub = new AIHub({
      apiToken: 'a-token',
      onAttempt: (event) => events.push(event),
      fetch: async () => {
        count++;
        if (count === 1) throw new TypeError('fetch failed');
        const headers = { 'x-request-id': `r-a-token-${count}` };
        if (count === 2) return new Response('', { status: 503, headers });
        return new Response('{}', { headers });
      },
    });
    await aihub.runs.get('secret-id');
    vi.restoreAllMocks();
    const common = { operationId: 'getRunStatus', method: 'GET', path: '/v2/apps/runs/{run_id}' };
    expect(events).toEqual([
      {
        ...common,
        attempt: 1,
        durationMs: expect.any(Number),
        status: undefined,
        requestId: undefined,
        error: 'ConnectionError',
        retryInMs: 0,
      },
      {
        ...common,
        attempt: 2,
        durationMs: expect.any(Number),
        status: 503,
        requestId: 'r-[apiToken]-2',
        error: 'APIError',
        retryInMs: 0,
      },
      {
        ...common,
        attempt: 3,
        durationMs: expect.any(Number),
        status: 200,
        requestId: 'r-[apiToken]-3',
        error: undefined,
        retryInMs: undefined,
      },
    ]);
  });

  it.each<[string, number, number]>([
    ['RequestTimeoutError', 20, 1000],
    ['AbortError', 1000, 20],
  ])('is called for an attempt that ended by %s', async (error, timeoutMs, abortAfterMs) => {
    const events: AttemptEvent[] = [];
    const aihub = new AIHub({
      apiToken: 'a-token',
      onAttempt: (event) => events.push(event),
      fetch: () => new Promise(() => {}),
    });
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), abortAfterMs);
    await aihub.runs.get('x', { timeoutMs, signal: controller.signal }).catch(() => {});
    clearTimeout(timer);
    expect(events).toMatchObject([{ attempt: 1, error, status: undefined }]);
  });
});
