import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/quickstart/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/package.json' }]],
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
