import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { UsageError } from '../errors/usage-error.ts';

/**
 * Lets one process at a time work on a job: two that submit one key at the same moment could start
 * two runs.
 *
 * @returns What gives it back.
 * @throws UsageError when another process works on it.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  if (!(await create(path))) {
    const holder = await readHolder(path);
    if (holder === undefined || isAlive(holder)) throw taken(path, holder?.pid);
    // Only one may clear away what a dead process left, or the second would clear away the first's.
    if (!(await create(`${path}.takeover`))) throw taken(path, holder.pid);
    try {
      await rm(path, { force: true });
      if (!(await create(path))) throw taken(path, undefined);
    } finally {
      await rm(`${path}.takeover`, { force: true });
    }
  }
  return () => rm(path, { force: true });
}

interface Holder {
  pid: number;
  host: string;
}

/** False when the file is there already. */
async function create(path: string): Promise<boolean> {
  const holder: Holder = { pid: process.pid, host: hostname() };
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Holder;
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** On another machine this cannot be known. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function taken(path: string, pid: number | undefined): UsageError {
  return new UsageError(
    `Another process${pid === undefined ? '' : `, ${pid},`} works on this job. Wait until it ends; if there is none, remove ${path}.`,
  );
}
