import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The pnpm that runs us; else the same version by way of npx, which takes two seconds each time. */
function pnpm(): [string, ...string[]] {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const agent = process.env.npm_config_user_agent ?? '';
  return agent.startsWith(packageManager.replace('@', '/'))
    ? ['pnpm']
    : ['npx', '--yes', packageManager];
}

/**
 * Packs a package of `packages/` as it is published, by pnpm: npm does not write the versions that `workspace:` and
 * `catalog:` stand for. What is there was built before; built again, it would be missing for others meanwhile.
 *
 * @param name - Name of its folder, such as `sdk`.
 * @param destination - Folder for the tarball.
 */
export function packPackage(name: string, destination: string): void {
  const [command, ...args] = pnpm();
  args.push('pack', '--config.ignore-scripts=true', '--pack-destination', destination);
  execFileSync(command, args, {
    cwd: join(root, 'packages', name),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
