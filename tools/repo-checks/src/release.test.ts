import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script of plain JavaScript, for machines that have Node alone
import { packProblem, publicPackages, releaseProblem } from '../../release.mjs';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  repository?: { url: string; directory: string };
  publishConfig?: { access: string; provenance: boolean };
  scripts: Record<string, string>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const packages: { folder: string; manifest: Manifest }[] = publicPackages(root);

describe.each(packages)('the package $manifest.name', ({ folder, manifest }) => {
  it('says where it comes from, without which npm refuses provenance', () => {
    expect(manifest.repository).toMatchObject({
      url: expect.stringMatching(/^git\+https:.*\.git$/),
      directory: relative(root, folder),
    });
    expect(manifest.homepage).toMatch(/^https:/);
    expect(manifest.license).toBe('MIT');
  });

  it('is published for everybody, which a package with a scope is not by itself', () => {
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
  });

  it('is built before it is packed', () => {
    expect(manifest.scripts.prepack).toBe(manifest.scripts.build);
  });
});

describe('a release', () => {
  const manifests = [
    { name: 'a', version: '1.2.3' },
    { name: 'b', version: '1.2.3' },
  ];

  it('has the version of its tag', () => {
    expect(packages.length).toBeGreaterThan(1);
    expect(releaseProblem('v1.2.3', manifests)).toBeUndefined();
    expect(releaseProblem('v9.9.9', manifests)).toBe(
      'The tag v9.9.9 is not the version of a 1.2.3, b 1.2.3. Set the versions, or make another tag.',
    );
    expect(releaseProblem(undefined, manifests)).toMatch(/is not the tag of a release/);
  });

  it('is refused while a package is not built, since nothing builds what is published', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aihub-release-'));
    try {
      const built = { folder, manifest: { name: 'a' } };
      const unbuilt = { folder: join(folder, 'b'), manifest: { name: 'b' } };
      mkdirSync(join(folder, 'dist'));
      expect(packProblem([built])).toBeUndefined();
      expect(packProblem([built, unbuilt])).toMatch(/^Not built yet: b\. Run `npm test` first/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is of packages that have one version now', () => {
    expect(new Set(packages.map(({ manifest }) => manifest.version)).size).toBe(1);
  });

  it('is tested by one job, and published by another that runs npm alone', () => {
    const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
    const [, test = '', publish = ''] = workflow.split(/^ {2}(?:test|publish):$/m);
    expect(test).toMatch(
      /run: npm test\n.*run: npm run release -- "\$GITHUB_REF_NAME"\n.*run: npm run release:dry-run\n.*run: npm run sbom\n/,
    );
    expect(test).not.toMatch(/id-token/);
    expect(publish).toMatch(/needs: test\n/);
    expect(publish).toMatch(/id-token: write/);
    expect(publish).not.toMatch(/actions\/checkout|npm (?:test|ci|install|run)|npx|pnpm/);
  });
});
