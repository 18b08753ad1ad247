import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const folder = '.github/workflows';
const workflows = readdirSync(join(root, folder)).map((name) => ({
  name,
  text: read(folder, name),
}));

interface Manifest {
  private?: boolean;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  publishConfig?: Record<string, unknown>;
}

const manifests = ['packages', 'tools', '.'].flatMap((room) =>
  readdirSync(join(root, room), { withFileTypes: true })
    .map(({ name }) =>
      room === '.' && name === 'package.json' ? name : join(room, name, 'package.json'),
    )
    .filter((file) => file === 'package.json' || (room !== '.' && exists(file)))
    .map((file) => ({ file, manifest: JSON.parse(read(file)) as Manifest })),
);

function exists(file: string): boolean {
  try {
    return read(file) !== '';
  } catch {
    return false;
  }
}

describe.each(workflows)('the workflow $name', ({ text }) => {
  it('pins each action by commit', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses:\s*(\S+)/gm)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
  });

  it('grants no more than reading to begin with', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
    expect(text).not.toMatch(/write-all/);
  });

  it('is not started with rights by a stranger’s pull request', () => {
    expect(text).not.toMatch(/pull_request_target|workflow_run/);
    // In a script, text of a pull request would be carried out.
    expect(text).not.toMatch(/run:.*\$\{\{/);
  });

  it('does not leave its credentials in the checkout', () => {
    const checkouts = text.match(/uses: actions\/checkout@/g)?.length ?? 0;
    expect(text.match(/persist-credentials: false/g)?.length ?? 0).toBe(checkouts);
  });

  it('publishes without a stored token', () => {
    expect(text).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN|secrets\./);
    if (/npm publish|run release/.test(text)) expect(text).toMatch(/id-token: write/);
  });
});

describe.each(manifests)('$file', ({ file, manifest }) => {
  it('has no install script', () => {
    const names = Object.keys(manifest.scripts ?? {});
    // `prepack` runs where a package is packed, and never where it is installed from a registry.
    expect(
      names.filter((name) => /^(?:(?:pre|post)?(?:install|prepare)|postpack)/.test(name)),
    ).toEqual([]);
  });

  if (file === 'packages/sdk/package.json') {
    it('has at most two runtime dependencies', () => {
      const dependencies = Object.keys(manifest.dependencies ?? {});
      expect(dependencies).toContain('openapi-fetch');
      expect(dependencies.length).toBeLessThanOrEqual(2);
    });
  }
});

describe('the scripts', () => {
  it('installs what the lockfile names', () => {
    expect(read('tools', 'steps.mjs')).toMatch(/'install', '--frozen-lockfile'/);
  });

  it('let no package run a script when it is installed, but those that are named', () => {
    expect(read('pnpm-workspace.yaml')).toMatch(
      /^allowBuilds:\n {2}esbuild: true\n(?: {2}"?[@\w/-]+"?: false\n)*$/m,
    );
  });
});
