// Memory and time of the upload of a file of 2 GB.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixed, table } from './measure.ts';

const size = 2_000_000_000;
const cases: [kind: string, concurrency: number][] = [
  ['path', 4],
  ['path', 16],
  ['path, pool', 4],
  ['stream', 4],
  ['stream, pool', 4],
];

function script(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/** A process for each case, on both ends. */
export async function uploadTable(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'upload-'));
  const path = join(folder, 'large.bin');
  await writeFile(path, '');
  await truncate(path, size);
  const rows: string[][] = [];
  try {
    for (const [kind, concurrency] of cases) {
      const server = fork(script('./upload-server.ts'), { execArgv: ['--import', 'tsx'] });
      const [{ url, token }] = (await once(server, 'message')) as [{ url: string; token: string }];
      try {
        const args = [kind, String(concurrency), path, url, token];
        const output = execFileSync(process.execPath, [
          '--import',
          'tsx',
          script('./upload-client.ts'),
          ...args,
        ]);
        const { growth, seconds } = JSON.parse(String(output)) as Record<string, number>;
        rows.push([
          kind,
          String(concurrency),
          `${fixed((growth ?? 0) / 1e6)} MB`,
          `${fixed(seconds ?? 0)} s`,
        ]);
      } finally {
        server.kill();
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return table(['2 GB from a', 'concurrency', 'memory grew by', 'time'], rows);
}
