// The software bill of materials of what is published, in CycloneDX: the packages, and all that npm installs with them.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Resolves the tarballs of a folder as a user's npm would, without installing them.
 *
 * @returns The text of the document.
 */
export function softwareBillOfMaterials(release, version) {
  const parent = mkdtempSync(join(tmpdir(), 'aihub-sbom-'));
  // npm names the document after the folder.
  const folder = join(parent, 'aihub-sdk-release');
  mkdirSync(folder);
  const npm = (...args) =>
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
  try {
    const tarballs = readdirSync(release).filter((name) => name.endsWith('.tgz'));
    for (const name of tarballs) copyFileSync(join(release, name), join(folder, name));
    const manifest = { name: 'aihub-sdk-release', version, private: true };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    npm('install', '--package-lock-only', '--no-audit', ...tarballs.map((name) => `./${name}`));
    const text = npm('sbom', '--package-lock-only', '--sbom-format', 'cyclonedx');
    return text.replaceAll(`file:${folder}/`, './');
  } finally {
    rmSync(parent, { recursive: true });
  }
}
