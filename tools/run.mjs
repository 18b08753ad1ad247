// `npm start` and `npm test`, on a machine that has Node, npm and git and nothing else.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutatedFolders } from '../packages/sdk/stryker.config.mjs';
import { packProblem, publicPackages, releaseProblem } from './release.mjs';
import { softwareBillOfMaterials } from './sbom.mjs';
import {
  env,
  install,
  installPrograms,
  inTurn,
  pnpm,
  root,
  run,
  step,
  turbo,
  vitest,
} from './steps.mjs';

/** Of what is built: publishes to a registry on this machine, builds a second time, and asks JSR. */
const dryRun = () =>
  hasProblem(packProblem(publicPackages(root))) ||
  run(vitest('@org/aihub-release-checks', '--config', 'vitest.dry-run.config.ts'));

/** Says what is wrong, and fails the command. */
function hasProblem(problem) {
  if (!problem) return false;
  console.error(problem);
  process.exitCode = 1;
  return true;
}

function mutate(folder) {
  env.MUTATION_FOLDER = folder;
  run(pnpm('--filter', '@org/aihub-sdk', 'exec', 'stryker', 'run'));
}

/** What the test runs reported, added up. */
function countTests() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const file of reports()) {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
    total.skipped += report.numPendingTests + report.numTodoTests;
  }
  return total;
}

function reports() {
  const folders = ['packages', 'tools'].flatMap((room) =>
    readdirSync(join(root, room)).map((name) => join(room, name)),
  );
  return [...folders, 'examples'].flatMap((folder) => {
    const results = join(root, folder, 'test-results');
    return list(results).map((name) => join(results, name));
  });
}

function list(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

const commands = {
  start: () =>
    inTurn(
      () => install('start'),
      () =>
        step('Generating code from spec/', () =>
          run(['node_modules/.bin/tsx', 'tools/generate/src/cli.ts'], { quiet: true }),
        ),
      () =>
        step('Building the SDK and the emulator', () => {
          const packages = ['--filter=@org/aihub-sdk', '--filter=@org/aihub-emulator'];
          run(turbo('build', ...packages, '--output-logs=errors-only'), { quiet: true });
        }),
      () => run(['node_modules/.bin/tsx', 'examples/start.ts']),
    ),
  generate: () =>
    inTurn(
      () => install(),
      () => run(['node_modules/.bin/tsx', 'tools/generate/src/cli.ts', ...process.argv.slice(3)]),
    ),
  mock: () =>
    inTurn(
      () => install(),
      () => run(['node_modules/.bin/tsx', 'tools/mock/src/cli.ts', ...process.argv.slice(3)]),
    ),
  bench: () =>
    inTurn(
      () => install(),
      () => run(turbo('build', '--output-logs=errors-only'), { quiet: true }),
      () => run(['node_modules/.bin/tsx', 'tools/bench/src/cli.ts', ...process.argv.slice(3)]),
    ),
  /** Sets the versions and writes the changelogs that the changesets ask for. */
  'release:version': () =>
    inTurn(
      () => install(),
      () => run([process.execPath, 'node_modules/@changesets/cli/bin.js', 'version']),
      () => commands.api(),
      () => run(['node_modules/.bin/tsx', 'tools/release-checks/src/cli.ts']),
      () => run(['node_modules/.bin/tsx', 'tools/proof/src/cli.ts', 'release']),
    ),
  /** Writes the report of the SDK's public API, to be reviewed. */
  api: () =>
    inTurn(
      () => install(),
      () =>
        run(turbo('build', '--filter=@org/aihub-sdk', '--output-logs=errors-only'), {
          quiet: true,
        }),
      () => run(['node_modules/.bin/tsx', 'tools/release-checks/src/api/write.ts']),
    ),
  /** Packs what was built and tested into release/, or another folder, for the workflow to publish. */
  release() {
    const packages = publicPackages(root);
    const [tag, destination = join(root, 'release')] = process.argv.slice(3);
    const manifests = packages.map(({ manifest }) => manifest);
    if (hasProblem(releaseProblem(tag, manifests) ?? packProblem(packages))) return;
    // Built again, it would not be what was tested.
    const options = ['--config.ignore-scripts=true', '--pack-destination', destination];
    inTurn(
      ...packages.map(
        ({ folder }) =>
          () =>
            run(pnpm('-C', folder, 'pack', ...options)),
      ),
    );
  },
  /** Releases into a registry on this machine, and uses what was published. */
  'release:dry-run': dryRun,
  /** Writes down all that npm installs with the packages in release/. */
  sbom() {
    const [folder = join(root, 'release')] = process.argv.slice(3);
    const { version } = publicPackages(root)[0].manifest;
    writeFileSync(join(folder, 'sbom.cdx.json'), softwareBillOfMaterials(folder, version));
  },
  /** Breaks the code of folders of the SDK, and counts what no test notices; takes an hour for all. */
  mutation() {
    const named = process.argv.slice(3);
    const folders = named.length > 0 ? named : mutatedFolders;
    install();
    if (process.exitCode) return;
    // A folder with too many survivors fails the command; the others are tried all the same.
    for (const folder of folders) mutate(folder);
    run(['node_modules/.bin/tsx', 'tools/proof/src/cli.ts', 'mutation']);
  },
  /** Writes down, for the page of the documentation, what the last runs reported. */
  proof: () =>
    inTurn(
      () => install(),
      () => run(['node_modules/.bin/tsx', 'tools/proof/src/cli.ts']),
    ),
  /** Makes the command line as one file for each system, of what was built and tested. */
  binaries: () =>
    run(pnpm('--filter', '@org/aihub-cli', 'run', 'binaries', ...process.argv.slice(3))),
  docs: () =>
    inTurn(
      () => install(),
      () => run(turbo('docs')),
    ),
  /** Tests that take too long for each change. */
  nightly() {
    Object.assign(env, { AIHUB_NIGHTLY: '1', AIHUB_FUZZ_REQUESTS: '100000', TYPES: 'all' });
    inTurn(
      () => install(),
      installPrograms,
      () => run(turbo('build', '--output-logs=errors-only'), { quiet: true }),
      () => run(vitest('@org/aihub-queue', 'test')),
      () => run(vitest('@org/aihub-cli', 'test/start.test.ts')),
      () => run(vitest('@org/aihub-cli', '--config', 'vitest.package.config.ts')),
      () => run(vitest('@org/aihub-emulator', 'test/fuzz.test.ts')),
      () => run(vitest('@org/aihub-contract-tests', 'src/waiting.test.ts')),
      () => run(vitest('@org/aihub-runtimes', 'src/types.test.ts', 'src/vectors.test.ts')),
      () => run(vitest('@org/aihub-document-checks')),
      () => run(vitest('@org/aihub-docs', 'test/samples/pg-boss.test.ts')),
      () => run(vitest('@org/aihub-docs', '--config', 'vitest.package.config.ts')),
      () => run(turbo('docs', '--output-logs=errors-only')),
      () => run(pnpm('--filter', '@org/aihub-docs', 'run', 'lighthouse')),
      dryRun,
    );
  },
  test() {
    for (const file of reports()) rmSync(file);
    inTurn(
      () => install(),
      installPrograms,
      () =>
        run(
          turbo(
            ...[
              'generate:check',
              'lint',
              'typecheck',
              'build',
              'test',
              'contract',
              'package',
              'docs',
            ],
            '--output-logs=new-only',
            '--continue',
          ),
        ),
    );
    const { passed, failed, skipped } = countTests();
    const also = skipped ? `, ${skipped} skipped` : '';
    if (passed + failed > 0) console.log(`\nTests: ${passed} passed, ${failed} failed${also}`);
  },
};

const command = commands[process.argv[2]];
if (command) command();
else {
  console.error(`Usage: node tools/run.mjs ${Object.keys(commands).join('|')}`);
  process.exitCode = 2;
}
