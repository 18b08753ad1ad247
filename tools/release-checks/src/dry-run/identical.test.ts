import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publicPackages, read, root } from '../repository.ts';
import { output } from './command.ts';

const version = publicPackages[0]?.manifest.version;
const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string };

/** SHA-256 of each tarball that a clone of the repository packs. */
async function hashesOf(clone: string, release: string): Promise<Record<string, string>> {
  const args = ['tools/run.mjs', 'release', `v${version}`, release];
  await output(process.execPath, args, { cwd: clone });
  const hashes = readdirSync(release).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(release, name)))
      .digest('hex'),
  ]);
  return Object.fromEntries(hashes);
}

it('two builds of one commit, in different folders, are the same byte for byte', async () => {
  expect(await output('git', ['status', '--porcelain'], { cwd: root })).toBe('');
  const folder = mkdtempSync(join(tmpdir(), 'aihub-identical-'));
  const clone = join(folder, 'somewhere/else');
  const pnpm = (...args: string[]) =>
    output('npx', ['--yes', packageManager, ...args], { cwd: clone });
  try {
    await output('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone], {
      cwd: root,
    });
    await pnpm('install', '--frozen-lockfile', '--prefer-offline');
    await pnpm('exec', 'turbo', 'run', 'build', '--force');
    const here = await hashesOf(root, join(folder, 'here'));
    const there = await hashesOf(clone, join(folder, 'there'));
    for (const [name, hash] of Object.entries(here)) console.log(`${hash}  ${name}`);
    expect(Object.keys(here)).toHaveLength(publicPackages.length);
    expect(there).toEqual(here);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
