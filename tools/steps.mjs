// How the commands of run.mjs do their work: with the pnpm that the project names, after an install, one step after the other.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgetInstalled, isInstalled, notedPnpm, noteInstalled } from './installed.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
export const env = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};

/** Where pnpm does not run us, npx fetches the same version. */
const hasPnpm = (env.npm_config_user_agent ?? '').startsWith(packageManager.replace('@', '/'));
let npxFolder;

/** A command of pnpm, which is put into the path: turbo runs it too. */
export function pnpm(...args) {
  if (!hasPnpm && !npxFolder) {
    npxFolder = notedPnpm(root, packageManager) ?? fetchPnpm();
    env.PATH = [npxFolder, env.PATH].join(delimiter);
  }
  return ['pnpm', ...args];
}

function fetchPnpm() {
  const print = 'process.stdout.write(process.env.PATH)';
  const npx = ['--yes', '--package', packageManager, '--', process.execPath, '-e', print];
  const { stdout, stderr } = spawnSync('npx', npx, { cwd: root, env, encoding: 'utf8' });
  const folder = stdout?.split(delimiter).find((path) => existsSync(join(path, 'pnpm')));
  if (folder) return folder;
  console.error(`npx could not fetch ${packageManager}.\n${stderr ?? ''}`);
  process.exit(1);
}

/** Runs a command; with `quiet` its output is shown only if it fails, which ends everything. */
export function run([command, ...args], { quiet = false } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const result = spawnSync(command, args, { cwd: root, env, stdio, maxBuffer: 2 ** 28 });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`\n${result.stdout ?? ''}${result.stderr ?? ''}`);
  if (result.error) console.error(result.error.message);
  console.error(`\nFailed: ${[command, ...args].join(' ')}`);
  process.exitCode = result.status || 1;
}

/** Says what is done while it is done, and how long it took. */
export function step(what, work) {
  process.stdout.write(`${what} …`);
  const startedAt = performance.now();
  work();
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(process.exitCode ? '' : ` ${seconds.toFixed(1)} s`);
}

/** Runs the steps in turn until one fails. */
export function inTurn(...steps) {
  for (const step of steps) {
    if (!process.exitCode) step();
  }
}

/** What `npm start` needs: a third of the packages, and a quarter of the bytes. */
const ofStart = ['sdk', 'emulator', 'generate', 'spec-model', 'examples'];

/** Installs all of the workspace, or for a first look the part that is needed, if that is not done. */
export function install(scope = 'all') {
  if (isInstalled(root, scope)) return;
  step('Installing what the lockfile names, which may take a minute the first time', () => {
    forgetInstalled(root);
    const names =
      scope === 'start' ? ['aihub-sdk', ...ofStart.map((name) => `@org/aihub-${name}`)] : [];
    const filters = names.flatMap((name) => ['--filter', name]);
    run(pnpm('install', '--frozen-lockfile', ...filters), { quiet: true });
    if (process.exitCode) return;
    noteInstalled(root, scope, npxFolder && { version: packageManager, folder: npxFolder });
  });
}

/**
 * What tests need that npm does not have: a browser for the documentation, servers for the queue. Installed on a CI
 * machine of Debian's; elsewhere the tests that need what is missing are skipped, and say so.
 */
const debianPackages = [
  { name: 'chromium', program: '/usr/bin/chromium' },
  { name: 'postgresql', program: '/usr/lib/postgresql' },
  { name: 'redis-server', program: '/usr/bin/redis-server' },
];

export const installPrograms = () => {
  if (!env.CI || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const missing = debianPackages.filter(({ program }) => !existsSync(program));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(' ');
  console.log(`Installing ${names} for the tests …`);
  const install = `apt-get update && apt-get install --yes --no-install-recommends ${names}`;
  spawnSync('sh', ['-c', install], { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } });
};

/** Not by `pnpm exec`, which takes a second. Turbo runs pnpm for each task. */
export function turbo(...args) {
  pnpm();
  return [process.execPath, 'node_modules/turbo/bin/turbo', 'run', ...args];
}

export const vitest = (name, ...files) => pnpm('--filter', name, 'exec', 'vitest', 'run', ...files);
