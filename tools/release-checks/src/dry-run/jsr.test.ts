import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaryOf } from '@org/aihub-runtime-binaries';
import { expect, it } from 'vitest';
import { publicPackages } from '../repository.ts';
import { output, outputs } from './command.ts';
import { writeJsrPackage } from './jsr-package.ts';

const deno = binaryOf('deno') ?? '';

it.skipIf(deno === '')(
  'JSR would take the sources of the SDK as a package, its types included',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aihub-jsr-'));
    try {
      await writeJsrPackage(folder);
      const registry = (await output('npm', ['config', 'get', 'registry'], { cwd: folder })).trim();
      const env = {
        ...process.env,
        NPM_CONFIG_REGISTRY: registry,
        NO_COLOR: '1',
        DENO_NO_UPDATE_CHECK: '1',
      };
      // What Deno reports goes to stderr; a failure has another exit code and rejects.
      const args = ['publish', '--dry-run', '--allow-dirty'];
      const { stderr } = await outputs(deno, args, { cwd: folder, env });
      expect(stderr).toContain(`@org/aihub-sdk@${publicPackages[0]?.manifest.version}`);
      expect(stderr).toContain('Dry run complete');
      expect(stderr).not.toMatch(/\.test\.ts/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
