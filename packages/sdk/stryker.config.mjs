// `npm run mutation -- FOLDER…`: Stryker breaks the code of a folder, one small change at a time, and runs the tests of
// that folder (vitest.mutation.config.ts). A change that no test notices survives; mutation-survivors.md says why some may.

/** Folders of `src` that mutation tests are for. */
export const mutatedFolders = ['codec', 'paging', 'submission', 'transport', 'upload', 'waiting'];

const folder = process.env.MUTATION_FOLDER ?? '';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`src/${folder}/**/*.ts`, '!src/**/*.test.ts', '!src/**/*.test-helper.ts'],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `test-results/mutation/${folder}.json` },
  tempDirName: '.stryker-tmp',
  // No test of a folder reads these, and Stryker copies what it does not ignore.
  ignorePatterns: ['dist', 'test-results', '.turbo'],
  concurrency: 2,
  // A test that hangs fails by its own timeout (vitest.mutation.config.ts); only an endless loop needs this one.
  timeoutMS: 30_000,
  // Fewer noticed changes fail the run.
  thresholds: { high: 95, low: 90, break: 85 },
};
