import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { reasonOf, startFault } from './faults/client.ts';
import { endsWithin } from './faults/ends-within.ts';
import { fetches } from './faults/fetches.ts';
import { addFile, getRun, runApp } from './faults/operations.ts';
import { respond, say } from './faults/responses.ts';
import type { Act } from './faults/server.ts';

/** Timers of this process that are not over. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

const stalls = say('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"id":');
const reason = new Error('The user has left.');

describe.each(fetches)('an abort (row 48), with $name', ({ fetch }) => {
  describe.each([getRun, addFile, runApp])('of $name', (operation) => {
    it('before the call sends nothing', async () => {
      const { server, aihub } = await startFault(respond(200, '{}'), { fetch });
      const signal = AbortSignal.abort(reason);
      expect(await reasonOf(operation.call(aihub, { signal }))).toBe(reason);
      expect(server.connections).toBe(0);
      expect(getEventListeners(signal, 'abort')).toEqual([]);
      await server.stop();
    });

    it.each<[string, Act]>([
      ['while it waits for the headers', say()],
      ['while it reads the body', stalls],
    ])('%s rejects at once and frees the socket', async (_, act) => {
      const { server, aihub } = await startFault(act, { fetch });
      const controller = new AbortController();
      const before = timers();
      const asked = reasonOf(operation.call(aihub, { signal: controller.signal }));
      await vi.waitFor(() => expect(server.requests).toHaveLength(1), { interval: 5 });
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.abort(reason);
      expect(await endsWithin(0, asked)).toBe(true);
      expect(await asked).toBe(reason);
      expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
      expect(await server.isFreed()).toBe(true);
      expect(timers()).toBeLessThanOrEqual(before);
      expect(server.requests).toHaveLength(1);
      await server.stop();
    });

    it('in the pause before another attempt rejects at once and sends no more', async () => {
      const { server, aihub } = await startFault(respond(429, '', { 'Retry-After': '30' }), {
        fetch,
      });
      const controller = new AbortController();
      const before = timers();
      const asked = reasonOf(operation.call(aihub, { signal: controller.signal }));
      await vi.waitFor(() => expect(server.requests).toHaveLength(1), { interval: 5 });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
      controller.abort(reason);
      expect(await endsWithin(0, asked)).toBe(true);
      expect(await asked).toBe(reason);
      expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
      // What is left is one of undici, for the connection that is kept alive.
      expect(timers()).toBeLessThanOrEqual(before + 1);
      expect(server.requests).toHaveLength(1);
      await server.stop();
    });
  });

  it('whose reason is nothing in particular gives the usual AbortError', async () => {
    const { server, aihub } = await startFault(say(), { fetch });
    const error = await reasonOf(aihub.runs.get('a-run', { signal: AbortSignal.timeout(50) }));
    expect(error).toMatchObject({ name: 'TimeoutError' });
    await server.stop();
  });

  it('of many calls at once by one signal ends them all', async () => {
    const { server, aihub } = await startFault(say(), { fetch });
    const controller = new AbortController();
    const asked = Array.from({ length: 50 }, () =>
      reasonOf(aihub.runs.get('a-run', { signal: controller.signal })),
    );
    await vi.waitFor(() => expect(server.requests).toHaveLength(50), { interval: 5 });
    controller.abort(reason);
    expect(new Set(await Promise.all(asked))).toEqual(new Set([reason]));
    expect(await server.isFreed()).toBe(true);
    await server.stop();
  });
});

describe('a signal that outlives its calls', () => {
  it.each(['a method', 'aihub.fetch'])('gathers no listeners from thousands of %s', async (by) => {
    const { aihub } = await startFault(say(), {
      fetch: async () => new Response('{"id":"a-run"}', { headers: { 'x-a': 'b' } }),
    });
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    for (let n = 0; n < 3000; n++) {
      if (by === 'a method') await aihub.runs.get('a-run', { signal });
      else await aihub.fetch('/v2/jobs/x', { signal });
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(added).toHaveBeenCalledTimes(3000);
  });
});

describe('a response that comes after the call is over', () => {
  it('is discarded, also when the fetch does not listen to the signal', async () => {
    const cancelled = vi.fn();
    let deliver = (_: Response) => {};
    const { server, aihub } = await startFault(say(), {
      fetch: () =>
        new Promise((resolve) => {
          deliver = resolve;
        }),
    });
    const controller = new AbortController();
    const asked = reasonOf(aihub.runs.get('a-run', { signal: controller.signal }));
    controller.abort(reason);
    expect(await asked).toBe(reason);
    deliver(new Response(new ReadableStream({ cancel: cancelled })));
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce());
    await server.stop();
  });

  it('is nothing to worry about when it is an error', async () => {
    let fail = (_: Error) => {};
    const { server, aihub } = await startFault(say(), {
      fetch: () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
    });
    expect(await reasonOf(aihub.runs.get('a-run', { timeoutMs: 20 }))).toMatchObject({
      name: 'RequestTimeoutError',
    });
    fail(new Error('late'));
    // Vitest fails the run if this is an unhandled rejection.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await server.stop();
  });
});
