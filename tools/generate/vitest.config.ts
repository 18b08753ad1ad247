import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One process for all: each file would load the modules under test again.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
