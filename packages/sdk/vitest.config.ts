import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    include: ['src/**/*.test.ts', 'test/*.test.ts'],
    // Most of the time of the tests of faults is waiting.
    maxConcurrency: 12,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
