// Makes one file of the built command for each system: `tsx binaries/build.ts [target …]`, by default all.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaryOf } from '@org/aihub-runtime-binaries';
import { version } from '../package.json';

const targets = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64'];
const command = join(import.meta.dirname, '../dist/aihub.cjs');

/** Builds one binary; for another system than this one bun fetches its own runtime for that system. */
function build(bun: string, target: string, folder: string): void {
  const file = join(
    folder,
    `aihub-${version}-${target}${target.startsWith('windows') ? '.exe' : ''}`,
  );
  // The keyring is a native addon, which cannot be in the file.
  const options = [
    '--minify',
    '--external',
    '@napi-rs/keyring',
    '--target',
    `bun-${target}`,
    '--outfile',
    file,
  ];
  execFileSync(bun, ['build', '--compile', command, ...options], { stdio: 'inherit' });
}

/** Writes the checksums in the format of `sha256sum --check`. */
function writeSums(folder: string): void {
  const names = readdirSync(folder)
    .filter((name) => name.startsWith('aihub-'))
    .sort();
  const lines = names.map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return `${sum}  ${name}\n`;
  });
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}

const bun = binaryOf('bun');
if (bun === undefined) throw new Error('There is no package of bun for this system.');
const folder = process.env.BINARIES_FOLDER ?? join(import.meta.dirname, '../../../binaries');
mkdirSync(folder, { recursive: true });
for (const target of process.argv.length > 2 ? process.argv.slice(2) : targets)
  build(bun, target, folder);
writeSums(folder);
