import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicPackages, read, root } from './repository.ts';

const names = publicPackages.map(({ manifest }) => manifest.name).sort();

describe.each(publicPackages)('the package $manifest.name', ({ folder, manifest }) => {
  it('publishes a changelog that has its version', () => {
    expect(manifest.files).toContain('CHANGELOG.md');
    const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    expect(changelog.startsWith(`# ${manifest.name}\n\n## ${manifest.version}\n`)).toBe(true);
  });
});

describe('changesets', () => {
  it('give all published packages one version', () => {
    const { fixed } = JSON.parse(read('.changeset/config.json')) as { fixed: string[][] };
    expect(fixed).toEqual([names]);
  });
});

describe('a changeset of a minor bump', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'aihub-changesets-'));
    const copy = (path: string) => cpSync(join(root, path), join(folder, path));
    for (const path of ['package.json', 'pnpm-workspace.yaml']) copy(path);
    for (const { folder: from } of publicPackages) {
      mkdirSync(join(folder, relative(root, from)), { recursive: true });
      copy(join(relative(root, from), 'package.json'));
    }
    mkdirSync(join(folder, '.changeset'));
    copy('.changeset/config.json');
    const changeset = '---\n"@org/aihub-sdk": minor\n---\n\nAdds an operation.\n';
    writeFileSync(join(folder, '.changeset/an-operation.md'), changeset);
    const cli = createRequire(join(root, 'package.json')).resolve('@changesets/cli/bin.js');
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync(process.execPath, [cli, 'version'], { cwd: folder, stdio: 'pipe' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // A peer dependency that leaves its range would make it a major one for all of them.
  it('is a minor bump of every published package, and of none by more', () => {
    for (const { folder: from, manifest } of publicPackages) {
      const after = readFileSync(join(folder, relative(root, from), 'package.json'), 'utf8');
      const [major, minor] = manifest.version.split('.').map(Number);
      expect(JSON.parse(after).version).toBe(`${major}.${Number(minor) + 1}.0`);
    }
  });

  it('is a line of the changelog', () => {
    const changelog = readFileSync(join(folder, 'packages/sdk/CHANGELOG.md'), 'utf8');
    expect(changelog).toMatch(/### Minor Changes\n\n- Adds an operation\./);
  });
});
