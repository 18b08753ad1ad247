import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Most of their time is waiting for browsers, servers and pauses.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts'],
    // In Node the vectors are run with each change.
    exclude: process.env.AIHUB_NIGHTLY ? [] : ['src/vectors.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/contract.json' }]],
  },
});
