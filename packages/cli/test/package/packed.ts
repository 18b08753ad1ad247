import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '../../..');

/** Packs what was built, with the version of pnpm that publishes. */
function pack(name: string, destination: string): void {
  const root = readFileSync(join(packages, '../package.json'), 'utf8');
  const { packageManager } = JSON.parse(root) as { packageManager: string };
  // Built again, it would not be what was tested.
  const options = ['--config.ignore-scripts=true', '--pack-destination', destination];
  execFileSync('npx', ['--yes', packageManager, 'pack', ...options], { cwd: join(packages, name) });
}

/** An empty folder into which the command is installed from its tarball, as users have it. */
export function installPacked(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aihub-cli-package-'));
  for (const name of ['sdk', 'emulator', 'cli']) pack(name, folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  const files = tarballs.map((name) => `./${name}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...files], { cwd: folder });
  return folder;
}
