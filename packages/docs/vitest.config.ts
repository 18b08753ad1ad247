import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One process for all: each file would load the modules under test again.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    include: ['{home,samples,src,test}/**/*.test.ts'],
    // It follows the packed packages, so the task `package` runs it.
    exclude: ['test/quickstart/**'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
