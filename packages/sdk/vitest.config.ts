import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    include: ['src/**/*.test.ts', 'test/*.test.ts'],
    // Of tests that are run at once, such as those of faults: most of their time is waiting.
    maxConcurrency: 24,
  },
});
