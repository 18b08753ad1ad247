import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SpecError } from '@org/aihub-spec-model';
import { generate, generatedFolders } from './generate.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function write(base: string, files: Map<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
}

/** Removes files that an operation or tag left behind when it was taken out of the spec. */
function removeOthers(files: Map<string, string>): void {
  for (const folder of generatedFolders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(name.parentPath, name.name);
      if (name.isFile() && !files.has(path.slice(root.length))) rmSync(path);
    }
  }
}

/** Shows how the committed files differ from what the spec gives now; true if they do not. */
function check(files: Map<string, string>): boolean {
  const fresh = mkdtempSync(join(tmpdir(), 'aihub-generate-'));
  try {
    write(fresh, files);
    const differ = generatedFolders.filter((folder) => {
      const args = [
        'diff',
        '--no-index',
        '--stat',
        '--patch',
        '--',
        join(root, folder),
        join(fresh, folder),
      ];
      return spawnSync('git', args, { stdio: 'inherit' }).status !== 0;
    });
    return differ.length === 0;
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

/** What the spec asks for and cannot be carried is said in a sentence, without a stack trace. */
async function generateOrExplain(): Promise<Map<string, string>> {
  const at = process.argv.indexOf('--spec');
  try {
    return await generate(at < 0 ? undefined : process.argv[at + 1]);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const started = performance.now();
const files = await generateOrExplain();
const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
if (!process.argv.includes('--check')) {
  write(root, files);
  removeOthers(files);
  console.log(`Generated ${files.size} files from spec/ in ${seconds()} s.`);
} else if (check(files)) {
  console.log(`The ${files.size} generated files match spec/ (${seconds()} s).`);
} else {
  console.error(
    '\nThe generated files above are not what spec/ gives. Run `pnpm generate` and commit the result.',
  );
  process.exitCode = 1;
}
