import { afterEach, expect, it, vi } from 'vitest';
import { AIHub } from '../index.ts';
import type { Telemetry } from '../telemetry.ts';

afterEach(() => vi.doUnmock('./attempt-reporter.ts'));

it('a call is carried out without reports when their code cannot be loaded', async () => {
  vi.resetModules();
  vi.doMock('./attempt-reporter.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const { AIHub } = await import('../index.ts');
  const onAttempt = vi.fn();
  const fetch = async () => Response.json({ id: 'a1' });
  const aihub = new AIHub({ apiToken: 'a-token', fetch, onAttempt });
  expect(await aihub.runs.get('a1')).toEqual({ id: 'a1' });
  expect(onAttempt).not.toHaveBeenCalled();
});

it('a header of telemetry that cannot be sent is left out, and fails no call', async () => {
  const sent: Headers[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    sent.push(new Headers(init?.headers));
    return Response.json({ id: 'a1' });
  };
  const headers = { baggage: 'user=日本', tracestate: 'a\nb', traceparent: '00-1-2-01' };
  const telemetry: Telemetry = {
    call: (_, work) => work({ attempt: () => ({ headers, run: (send) => send(), end: () => {} }) }),
    wait: (_, work) => work({ saw: () => {}, run: (callback) => callback() }),
    poll: (_, work) => work(),
  };
  const aihub = new AIHub({ apiToken: 'a-token', fetch, telemetry });
  expect(await aihub.runs.get('a1')).toEqual({ id: 'a1' });
  expect(sent[0]?.get('traceparent')).toBe('00-1-2-01');
  expect(sent[0]?.has('baggage')).toBe(false);
});
