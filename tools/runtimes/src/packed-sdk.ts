import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../pack.ts';

const root = join(import.meta.dirname, '../../..');
const packageFolder = join(root, 'packages/sdk');

/**
 * Packs the built SDK as it is published, and lays it out in an empty folder with its dependencies
 * as an installation would, from what is installed here: no registry is asked.
 *
 * @returns The folder.
 */
export function installPackedSdk(): string {
  // Without symbolic links, which Deno and esbuild follow out of it.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'aihub-runtimes-')));
  packPackage('sdk', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const target = join(folder, 'node_modules/@org/aihub-sdk');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', target, '--strip-components', '1']);
  const { dependencies } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) copyPackage(name, packageFolder, folder);
  return folder;
}

/** Copies an installed package and what it depends on. */
export function copyPackage(name: string, from: string, folder: string): void {
  const source = realpathSync(join(from, 'node_modules', name));
  cpSync(source, join(folder, 'node_modules', name), { recursive: true });
  const { dependencies = {} } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  // pnpm puts the dependencies of a package beside it.
  const beside = join(source, ...name.split('/').map(() => '..'), '..');
  for (const other of Object.keys(dependencies)) copyPackage(other, beside, folder);
}
