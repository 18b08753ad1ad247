import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests outside of a folder that are about it: they use it through the methods of a client. */
const more: Record<string, string[]> = {
  paging: ['src/resources/{iterate,audit-logs}.test.ts'],
  submission: ['src/resources/submit.test.ts'],
  transport: ['src/resources/files.test.ts', 'src/otel/otel.test.ts'],
};

/** Files whose tests take longest, in the order in which they run after all others. */
const slow = ['property', 'fairness', 'ends-filter', 'sharing'];

/** The first failed test ends the run of a change: quick files go first. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      slow.findIndex((name) => moduleId.includes(name));
    return [...files].sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

const folder = process.env.MUTATION_FOLDER ?? '';

export default defineConfig({
  test: {
    include: [`src/${folder}/**/*.test.ts`, ...(more[folder] ?? [])],
    // A share of the random cases: each change is tried on all of them.
    env: { AIHUB_FUZZ_SHARE: '0.02' },
    setupFiles: ['test/mutation-setup.ts'],
    // The counts of requests of 10,000 waits take longer than all other tests of waiting together.
    testNamePattern:
      /^(?!.*(?: requests of a loop per run| that no list shows one by one| seen in a list that lags and fails))/,
    sequence: { sequencer: QuickFirst },
    // A worker for each file would take longer than the tests of most files.
    isolate: false,
    // A change that keeps a test waiting is noticed soon; the slowest test takes half a second.
    testTimeout: 10_000,
    hookTimeout: 120_000,
  },
});
