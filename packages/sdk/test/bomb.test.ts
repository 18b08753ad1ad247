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
    const before = process.memoryUsage();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before.arrayBuffers);
    }, 1);
    const error = await reasonOf(aihub.runs.results('a-run'));
    clearInterval(watch);
    expect(error).toMatchObject({ name: 'DecodeError', attempts: 1 });
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(2 * cap);
    expect(await server.isFreedWithin(1000)).toBe(true);
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
    expect(await server.isFreedWithin(1000)).toBe(true);
    await server.stop();
  });
});
