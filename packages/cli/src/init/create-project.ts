import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors/usage-error.ts';
import type { Session } from '../session/session.ts';
import { projectFiles } from './project-files.ts';

/** Writes the files of a new project into a folder, and goes over none that is there. */
export async function createProject(session: Session, folder: string): Promise<void> {
  const files = projectFiles(folder);
  const names = Object.keys(files);
  const exist = await Promise.all(names.map((name) => exists(join(folder, name))));
  const taken = names.filter((_, index) => exist[index]);
  if (taken.length > 0) {
    throw new UsageError(
      `${folder} has ${taken.join(', ')} already, so nothing was written. Name another folder: aihub init FOLDER`,
    );
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    // Fails when the file was created since it was looked for.
    await writeFile(join(folder, name), content, { flag: 'wx' });
  }
  await session.write(nextSteps(folder, names));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function nextSteps(folder: string, names: readonly string[]): string {
  return `Created in ${folder}: ${names.join(', ')}

Next:

  cd ${quoted(folder)}
  npm install
  npm run emulator    a small AI Hub on this machine; leave it running
  npm start           in a second terminal: documents/ to results.csv

For your account, put its token into .env, and the ID of your deployment into package.json.
`;
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
