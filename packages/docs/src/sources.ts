import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));

let changes: Promise<ReadonlyMap<string, number>> | undefined;

/** When a file of the repository was changed last, in milliseconds; `undefined` outside of a Git clone. */
export async function lastChange(file: string): Promise<number | undefined> {
  changes ??= lastChanges().catch(() => new Map());
  return (await changes).get(file);
}

/** Of all files in one call of Git: a call for each page takes a second of ten. */
async function lastChanges(): Promise<Map<string, number>> {
  // Commits, the newest first: a zero byte, the time in seconds, and a line for each file.
  const args = ['-c', 'core.quotePath=false', 'log', '--name-only', '--format=%x00%ct'];
  const { stdout } = await promisify(execFile)('git', args, { cwd: root, maxBuffer: 2 ** 28 });
  const changes = new Map<string, number>();
  for (const commit of stdout.split('\0').slice(1)) {
    const [seconds, ...files] = commit.split('\n').filter(Boolean);
    for (const file of files) if (!changes.has(file)) changes.set(file, Number(seconds) * 1000);
  }
  return changes;
}
