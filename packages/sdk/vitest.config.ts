import { defineConfig } from 'vitest/config';

/** Tests that measure how long something takes on a real connection. */
const timed = [
  'abort',
  'attacks',
  'bomb',
  'deadlines',
  'faults',
  'load',
  'stream',
  'submission',
].map((name) => `test/${name}.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    projects: [
      { extends: true, test: { name: 'units', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'sockets', include: ['test/*.test.ts'], exclude: timed },
      },
      {
        extends: true,
        test: {
          name: 'sockets, timed: tried again, since a busy machine is late by itself',
          include: timed,
          // Most of the time of the tests of faults is waiting.
          maxConcurrency: 12,
          retry: 3,
        },
      },
    ],
  },
});
