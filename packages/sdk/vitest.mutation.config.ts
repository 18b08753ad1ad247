import { defineConfig } from 'vitest/config';

/** Tests outside of a folder that are about it: they use it through the methods of a client. */
const more: Record<string, string[]> = {
  paging: ['src/resources/{iterate,audit-logs}.test.ts'],
  submission: ['src/resources/submit.test.ts'],
};

const folder = process.env.MUTATION_FOLDER ?? '';

export default defineConfig({
  test: {
    include: [`src/${folder}/**/*.test.ts`, ...(more[folder] ?? [])],
    // A share of the random cases: each change is tried on all of them.
    env: { AIHUB_FUZZ_SHARE: '0.02' },
    setupFiles: ['test/mutation-setup.ts'],
    // The counts of requests of 10,000 waits take longer than all other tests of waiting together.
    testNamePattern: /^(?!.* requests of a loop per run)/,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
