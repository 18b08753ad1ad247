// What is installed here, and whether it still is what the lockfile names: to ask npx and pnpm takes seconds.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const noteOf = (root) => join(root, 'node_modules/.installed.json');

/** What an install depends on. */
const ofRoot = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'];

/** The folders of the workspace. */
function workspaceFolders(root) {
  const rooms = ['packages', 'tools'].flatMap((room) =>
    readdirSync(join(root, room)).map((name) => join(room, name)),
  );
  return ['spec', 'examples', ...rooms].filter((folder) =>
    existsSync(join(root, folder, 'package.json')),
  );
}

function digestOf(root) {
  const manifests = workspaceFolders(root).map((folder) => join(folder, 'package.json'));
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of [...ofRoot, ...manifests]) {
    const path = join(root, file);
    hash.update(`\n${file}\n`).update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}

function readNote(root) {
  try {
    return JSON.parse(readFileSync(noteOf(root), 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Whether an install would change nothing: it was done with the same manifests and lockfile, and is still there.
 *
 * @param scope - `all`, or the part of the workspace that is needed.
 */
export function isInstalled(root, scope) {
  const note = readNote(root);
  if (note.digest !== digestOf(root)) return false;
  if (note.scope !== 'all') return note.scope === scope;
  return workspaceFolders(root).every((folder) => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    const needsAny = Object.keys({ ...dependencies, ...devDependencies }).length > 0;
    return !needsAny || existsSync(join(root, folder, 'node_modules'));
  });
}

/** The folder of pnpm's program that an install used; `undefined` if it is not there any more. */
export function notedPnpm(root, version) {
  const { pnpm } = readNote(root);
  return pnpm?.version === version && existsSync(join(pnpm.folder, 'pnpm'))
    ? pnpm.folder
    : undefined;
}

/** Notes that all of it is installed, or a part, and by which pnpm where npx fetched one. */
export function noteInstalled(root, scope, pnpm) {
  writeFileSync(noteOf(root), JSON.stringify({ scope, digest: digestOf(root), pnpm }));
}

/** Before an install, which may fail half way. */
export function forgetInstalled(root) {
  rmSync(noteOf(root), { force: true });
}
