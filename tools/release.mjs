// What is released: the public packages, all with the version that the tag names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The manifests of the packages that are published. */
export function publicPackages(root) {
  return readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .map((folder) => ({ folder, manifest: readManifest(folder) }))
    .filter(({ manifest }) => manifest && !manifest.private);
}

function readManifest(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with releasing these manifests under a tag such as `v1.2.3`.
 *
 * @returns {string | undefined} A sentence; nothing when all is well.
 */
export function releaseProblem(tag, manifests) {
  if (!/^v\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(tag ?? '')) {
    return `"${tag}" is not the tag of a release. It looks like v1.2.3.`;
  }
  const wrong = manifests.filter(({ version }) => `v${version}` !== tag);
  if (wrong.length === 0) return undefined;
  const list = wrong.map(({ name, version }) => `${name} ${version}`).join(', ');
  return `The tag ${tag} is not the version of ${list}. Set the versions, or make another tag.`;
}

/**
 * What is wrong with packing these packages as they are. What is published is what was built and tested, so that
 * nothing builds them here.
 *
 * @returns {string | undefined} A sentence; nothing when all is well.
 */
export function packProblem(packages) {
  const missing = packages
    .filter(({ folder }) => !existsSync(join(folder, 'dist')))
    .map(({ manifest }) => manifest.name);
  if (missing.length === 0) return undefined;
  return `Not built yet: ${missing.join(', ')}. Run \`npm test\` first, which builds all packages.`;
}
