import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    projects: [
      { extends: true, test: { name: 'units', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'sockets',
          include: ['test/*.test.ts'],
          // Most of the time of the tests of faults is waiting.
          maxConcurrency: 12,
          // A busy machine may be late by itself; what is late by our doing is late each time.
          retry: 3,
        },
      },
    ],
  },
});
