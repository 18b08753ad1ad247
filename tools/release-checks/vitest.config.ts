import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One process for all: the compiler and the reader of the spec take longer to load than to run.
    isolate: false,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['src/*.test.ts', 'src/{api,spec}/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
