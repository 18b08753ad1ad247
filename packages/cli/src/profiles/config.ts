import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors/usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** An account, under a name. */
export interface Profile {
  apiRoot: string;
  /** Absent where the token is in the keyring. */
  token?: string | undefined;
  keyring?: boolean | undefined;
  ibContext?: string | undefined;
}

/** What the configuration file holds. */
export interface Config {
  /** The profile that is used unless another one is named. */
  current?: string | undefined;
  profiles: Record<string, Profile>;
}

/** `$XDG_CONFIG_HOME/aihub/config.json`, as the XDG Base Directory Specification has it. */
export function configPath(env: Environment): string {
  return join(folder(env, 'XDG_CONFIG_HOME', '.config', 'APPDATA'), 'aihub', 'config.json');
}

/** The folder of what can be made again, such as unfinished jobs. */
export function stateFolder(env: Environment): string {
  return join(folder(env, 'XDG_STATE_HOME', '.local/state', 'LOCALAPPDATA'), 'aihub');
}

function folder(env: Environment, variable: string, below: string, onWindows: string): string {
  if (env[variable]) return env[variable];
  const home = process.platform === 'win32' ? env[onWindows] : undefined;
  return home ?? join(env.HOME || homedir(), below);
}

/** Reads the configuration; an empty one where there is none. */
export async function readConfig(env: Environment): Promise<Config> {
  const path = configPath(env);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { profiles: {} };
    throw new UsageError(`${path} cannot be read (${(cause as NodeJS.ErrnoException).code}).`, {
      cause,
    });
  }
  const config = parse(text);
  if (config) return config;
  throw new UsageError(`${path} is not a configuration of aihub. Remove it, and run aihub login.`);
}

/** The text is not quoted in the error: it holds tokens. */
function parse(text: string): Config | undefined {
  try {
    const config = JSON.parse(text) as Config | null;
    if (typeof config?.profiles !== 'object' || config.profiles === null) return undefined;
    const isUsable = Object.values(config.profiles).every(
      (profile) => typeof profile?.apiRoot === 'string',
    );
    return isUsable ? config : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the configuration, readable by its owner alone. Either all of it is written or nothing. */
export async function writeConfig(env: Environment, config: Config): Promise<void> {
  await writePrivate(configPath(env), `${JSON.stringify(config, null, 2)}\n`);
}

/** Writes a file that its owner alone may read, in one step. */
export async function writePrivate(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  // An older draft keeps the mode that it had.
  await chmod(draft, 0o600);
  await rename(draft, path);
}
