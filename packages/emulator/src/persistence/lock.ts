import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hubs of this process have. A container may give a new process the old one's ID. */
const held = new Set<string>();

/**
 * Keeps a second hub out of a folder. The lock of a process that is gone counts for nothing.
 *
 * @returns What takes the lock away.
 * @throws RangeError when another hub has the folder.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  const owner = ownerOf(file);
  const inUse = owner === process.pid ? held.has(folder) : owner > 0 && isAlive(owner);
  if (inUse) {
    throw new RangeError(
      `The state folder ${folder} is in use by process ${owner}. End that one, or name another.`,
    );
  }
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: 'wx' });
  held.add(folder);
  return () => {
    held.delete(folder);
    rmSync(file, { force: true });
  };
}

function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
