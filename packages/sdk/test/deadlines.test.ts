import { describe, expect, it } from 'vitest';
import { reasonOf, startFault } from './faults/client.ts';
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
      await reasonOf(operation.call(aihub, { timeoutMs: 300 }));
      const tookMs = performance.now() - startedAt;
      expect(tookMs).toBeGreaterThanOrEqual(298);
      expect(tookMs).toBeLessThan(400);
      expect(await server.isFreedWithin(500)).toBe(true);
      expect(server.requests).toHaveLength(2);
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
    const startedAt = performance.now();
    const error = await reasonOf(aihub.runs.get('a-run', { timeoutMs: 400 }));
    // The last pause may be longer than what is left: then the last error tells.
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(error).toMatchObject({
      name: expect.stringMatching(/ConnectionError|RequestTimeoutError/),
    });
    await server.stop();
  });
});
