import { describe, expect, it } from 'vitest';
import { reasonOf, startFault } from './faults/client.ts';
import { endsWithin } from './faults/ends-within.ts';
import { fetches } from './faults/fetches.ts';
import { getRun, runApp } from './faults/operations.ts';
import { drip, head, say } from './faults/responses.ts';
import type { Act } from './faults/server.ts';

const json = { 'Content-Type': 'application/json' };
const chunked = head(200, { ...json, 'Transfer-Encoding': 'chunked' });
const silences: [name: string, act: Act][] = [
  ['9: headers never come', say()],
  ['10: headers drip', drip('HTTP/1.1 200 OK\r\nX-A: ', 'a')],
  ['11: the body stalls', say(head(200, { ...json, 'Content-Length': 500 }), '{"id":')],
  ['12: the body drips', drip(chunked, '1\r\n[\r\n')],
];

describe.each(fetches)('the deadline, with $name', ({ fetch }) => {
  describe.each([getRun, runApp])('of $name', (operation) => {
    it.each(silences)('%s: it fires in time and frees the socket', async (_, act) => {
      const { server, aihub } = await startFault(act, { fetch });
      // The first call of a process loads what later ones have.
      await reasonOf(operation.call(aihub, { timeoutMs: 100, maxRetries: 0 }));
      const startedAt = performance.now();
      const call = reasonOf(operation.call(aihub, { timeoutMs: 300 }));
      expect(await endsWithin(400, call)).toBe(true);
      await call;
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(298);
      expect(await server.isFreed()).toBe(true);
      // On a busy machine the time may be over before the request is there.
      expect(server.requests.length).toBeLessThanOrEqual(2);
      await server.stop();
    });
  });

  it('is one for all attempts, bodies and pauses of a call', async () => {
    const { server, aihub } = await startFault(
      ({ socket }) => {
        setTimeout(() => socket.resetAndDestroy(), 60);
      },
      { fetch, maxRetries: 100 },
    );
    const call = reasonOf(aihub.runs.get('a-run', { timeoutMs: 400 }));
    expect(await endsWithin(500, call)).toBe(true);
    // The last pause may be longer than what is left: then the last error tells.
    expect(await call).toMatchObject({
      name: expect.stringMatching(/ConnectionError|RequestTimeoutError/),
    });
    await server.stop();
  });
});
