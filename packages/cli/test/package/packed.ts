import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../../../tools/pack.ts';

/** An empty folder into which the command is installed from its tarball, as users have it. */
export function installPacked(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aihub-cli-package-'));
  for (const name of ['sdk', 'emulator', 'cli']) packPackage(name, folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  const files = tarballs.map((name) => `./${name}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...files], { cwd: folder });
  return folder;
}
