import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicPackages, read, root } from '../repository.ts';
import { output, startUntil, stop } from './command.ts';
import { type Registry, startRegistry } from './registry.ts';

const names = publicPackages.map(({ manifest }) => manifest.name);
const version = publicPackages[0]?.manifest.version;

/** What the release workflow does, with a registry on loopback in the place of npm's. */
describe('a release into an empty registry', () => {
  let folder: string;
  let registry: Registry;
  let env: NodeJS.ProcessEnv;
  const tarballs = () =>
    readdirSync(join(folder, 'release')).map((name) => join(folder, 'release', name));
  const npm = (cwd: string, ...args: string[]) => output('npm', args, { cwd, env });
  const installed = (name: string) => join(folder, 'user/node_modules/.bin', name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aihub-release-'));
    const upstream = (await output('npm', ['config', 'get', 'registry'], { cwd: root })).trim();
    registry = await startRegistry(join(folder, 'registry'), upstream);
    // npm publishes with a token alone; this registry takes any.
    const settings = `registry=${registry.url}\n${registry.url.slice('http:'.length)}:_authToken=none\n`;
    writeFileSync(join(folder, 'npmrc'), settings);
    env = {
      ...process.env,
      npm_config_userconfig: join(folder, 'npmrc'),
      npm_config_registry: registry.url,
    };
    const args = ['tools/run.mjs', 'release', `v${version}`, join(folder, 'release')];
    await output(process.execPath, args, { cwd: root });
    for (const tarball of tarballs()) {
      await npm(
        folder,
        'publish',
        tarball,
        '--provenance=false',
        '--access',
        'public',
        '--ignore-scripts',
      );
    }
    mkdirSync(join(folder, 'user'));
    writeFileSync(join(folder, 'user/package.json'), '{ "private": true }');
    await npm(join(folder, 'user'), 'install', ...names);
  });
  afterAll(async () => {
    await registry?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('publishes the tarballs that were packed, byte for byte', async () => {
    expect(tarballs()).toHaveLength(names.length);
    const packed = tarballs().map(
      (file) => `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`,
    );
    const lock = JSON.parse(readFileSync(join(folder, 'user/package-lock.json'), 'utf8'));
    const fetched = names.map((name) => lock.packages[`node_modules/${name}`].integrity);
    expect(fetched.sort()).toEqual(packed.sort());
  });

  it.each(['aihub', 'aihub-drift', 'aihub-emulator', 'aihub-mcp'])(
    'installs the command %s',
    async (name) => {
      const cwd = join(folder, 'user');
      const flag = name === 'aihub' ? '--version' : '--help';
      expect(await output(installed(name), [flag], { cwd })).toMatch(
        name === 'aihub' ? `${version}` : name,
      );
    },
  );

  it('runs the program of the README against the published emulator', async () => {
    const user = join(folder, 'user');
    const [, program = ''] = read('README.md').match(/```ts\n([\s\S]*?)```/) ?? [];
    writeFileSync(join(user, 'program.mjs'), program);
    cpSync(join(root, 'examples/documents'), join(user, 'in'), { recursive: true });
    let hub: ChildProcess | undefined;
    try {
      const line = /AIHUB_API_ROOT=(\S+) AIHUB_API_TOKEN=(\S+)/;
      const started = await startUntil(
        line,
        installed('aihub-emulator'),
        ['--port', '0', '--speed', '60'],
        user,
      );
      hub = started.child;
      const [, AIHUB_API_ROOT, AIHUB_API_TOKEN] = started.match;
      await output(process.execPath, ['program.mjs', 'in', 'invoices', 'out.csv'], {
        cwd: user,
        env: { ...process.env, AIHUB_API_ROOT, AIHUB_API_TOKEN },
      });
    } finally {
      await stop(hub);
    }
    const csv = readFileSync(join(user, 'out.csv'), 'utf8');
    for (const name of readdirSync(join(user, 'in'))) expect(csv).toContain(name);
    expect(csv).toContain('307.02');
  });
});
