import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/package/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/package.json' }]],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
