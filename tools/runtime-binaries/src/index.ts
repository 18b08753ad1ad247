import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Paths of the runtimes and compilers that npm packages bring, for tests to start. They stand in a
 * package of their own since several name their binary `node` or `tsc`: in a package with scripts
 * those would run them.
 */
export type RuntimeBinary = 'node-22' | 'node-24' | 'deno' | 'bun' | 'workerd';

const { platform, arch } = process;

/** By runtime: the package that the binary's package depends on for this platform, and its path there. */
const places: Record<RuntimeBinary, { via?: string; name: string; file: string }> = {
  'node-22': { name: 'node-22', file: 'bin/node' },
  'node-24': { name: 'node-24', file: 'bin/node' },
  deno: {
    via: 'deno',
    name: `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`,
    file: 'deno',
  },
  bun: {
    via: 'bun',
    name: `@oven/bun-${platform}-${arch === 'arm64' ? 'aarch64' : arch}`,
    file: 'bin/bun',
  },
  workerd: {
    via: 'workerd',
    name: `@cloudflare/workerd-${platform}-${arch === 'x64' ? '64' : arch}`,
    file: 'bin/workerd',
  },
};

/** Where the binary is; `undefined` where there is no package of it for this platform. */
export function binaryOf(runtime: RuntimeBinary): string | undefined {
  const { via, name, file } = places[runtime];
  try {
    const own = createRequire(import.meta.url);
    const near = via ? createRequire(own.resolve(`${via}/package.json`)) : own;
    const path = join(dirname(near.resolve(`${name}/package.json`)), file);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Versions of TypeScript: the oldest that the SDK's types promise to work with, and newer ones. */
export const typescriptVersions = ['5.4', '5.9', '6', '7'] as const;

/** The program `tsc` of a version, for Node to run. */
export function tscOf(version: (typeof typescriptVersions)[number]): string {
  const name = version === '5.9' ? 'typescript' : `typescript-${version}`;
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return join(dirname(manifest), 'bin/tsc');
}
