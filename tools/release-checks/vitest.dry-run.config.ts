import { defineConfig } from 'vitest/config';

/** What takes minutes, and asks the registry of npm. */
export default defineConfig({
  test: {
    include: ['src/dry-run/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/dry-run.json' }]],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
