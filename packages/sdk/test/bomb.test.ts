import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { reasonOf, startFault } from './faults/client.ts';
import { fetches } from './faults/fetches.ts';
import { respond } from './faults/responses.ts';

const MiB = 2 ** 20;
const cap = 32 * MiB;
/** About 1 MB that decompresses to 1 GB: gzip members may stand one after the other. */
const part = gzipSync(Buffer.alloc(64 * MiB));
const bomb = Buffer.concat(Array.from({ length: 16 }, () => part));

describe.each(fetches)('a decompression bomb (row 37), with $name', ({ fetch }) => {
  it('is stopped at the cap, with less than twice the cap in memory', async () => {
    expect(bomb.length).toBeLessThan(1.2 * MiB);
    const { server, aihub } = await startFault(respond(200, bomb, { 'Content-Encoding': 'gzip' }), {
      fetch,
      maxResponseBytes: cap,
    });
    // What an earlier test left may be collected meanwhile: then less was there before.
    let before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      const { arrayBuffers } = process.memoryUsage();
      before = Math.min(before, arrayBuffers);
      most = Math.max(most, arrayBuffers - before);
    }, 1);
    const error = await reasonOf(aihub.runs.results('a-run'));
    clearInterval(watch);
    expect(error).toMatchObject({ name: 'DecodeError', attempts: 1 });
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(2 * cap);
    expect(await server.isFreed()).toBe(true);
    await server.stop();
  });

  it('that never ends is stopped as well', async () => {
    const { server, aihub } = await startFault(
      ({ socket }) => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
        const chunk = `10000\r\n${' '.repeat(65536)}\r\n`;
        const more = () => {
          while (!socket.destroyed && socket.write(chunk));
        };
        socket.on('drain', more);
        more();
      },
      { fetch, maxResponseBytes: cap },
    );
    expect(await reasonOf(aihub.runs.get('a-run'))).toMatchObject({ name: 'DecodeError' });
    expect(await server.isFreed()).toBe(true);
    await server.stop();
  });
});
