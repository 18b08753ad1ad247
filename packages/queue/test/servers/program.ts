import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The path of an installed program, looked for on the PATH and in these folders; `undefined` if there is none. */
export function programPath(name: string, folders: readonly string[] = []): string | undefined {
  const all = [...(process.env.PATH ?? '').split(delimiter), ...folders];
  return all.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Where Debian puts the programs of Postgres, the newest version first. */
export function postgresFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin'));
}

/** The server that speaks Redis's protocol: Valkey where it is installed, as in Debian 13 and newer, else Redis. */
export function redisProgram(): string | undefined {
  return programPath('valkey-server') ?? programPath('redis-server');
}

/** Why the servers' tests cannot run here; empty where they can. */
export function whatIsMissing(kind: 'postgres' | 'redis'): string {
  if (kind === 'redis') return redisProgram() ? '' : ' (skipped: no valkey-server or redis-server)';
  return programPath('initdb', postgresFolders()) ? '' : ' (skipped: no postgresql here)';
}

/** A server of a test: its folder, its process, and the user that it runs as. */
export class Server {
  readonly folder: string;
  readonly #user: SpawnOptions;
  #process: ChildProcess | undefined;

  constructor(name: string, user?: string) {
    this.folder = mkdtempSync(join(tmpdir(), `aihub-queue-${name}-`));
    this.#user = user !== undefined && process.getuid?.() === 0 ? idsOf(user) : {};
    const { uid, gid } = this.#user;
    if (uid !== undefined && gid !== undefined) chownSync(this.folder, uid, gid);
  }

  /** Runs a program to its end. */
  run(program: string, args: readonly string[]): void {
    execFileSync(program, args, { ...this.#user, cwd: this.folder, stdio: 'pipe' });
  }

  start(program: string, args: readonly string[]): void {
    const child = spawn(program, args, {
      ...this.#user,
      cwd: this.folder,
      stdio: process.env.VERBOSE ? 'inherit' : 'ignore',
    });
    this.#process = child;
  }

  /** Ends the process with a signal, and waits until it is gone. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  async remove(signal: NodeJS.Signals): Promise<void> {
    await this.end(signal);
    // A child of Redis may still write its append-only file. The retries of rmSync do not delete what came since
    // (Node 20, lib/internal/fs/rimraf.js, `_rmdirSync`).
    await until('The removal of a server’s folder', async () =>
      rmSync(this.folder, { recursive: true, force: true }),
    );
  }
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Tries until it works. */
export async function until<T>(
  what: string,
  attempt: () => Promise<T>,
  forMs = 20_000,
): Promise<T> {
  const end = performance.now() + forMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw new Error(`${what} did not come about.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
