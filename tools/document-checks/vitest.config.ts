import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['src/*.test.ts', ...(process.env.AIHUB_NIGHTLY ? ['src/generators/*.test.ts'] : [])],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
