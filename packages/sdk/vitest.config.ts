import { defineConfig } from 'vitest/config';

/** Tests with real connections, or with a clock of their own in place of all timers: each file has a process to itself. */
const alone = [
  'src/**/*.property.test.ts',
  'src/{node,otel}/*.test.ts',
  'src/resources/files.test.ts',
  'src/transport/reused-signal.test.ts',
  'test/*.test.ts',
];

const shared = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // Of tests that are run at once, such as those of faults: most of their time is waiting.
  maxConcurrency: 24,
};

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    projects: [
      { test: { ...shared, name: 'alone', include: alone } },
      {
        test: {
          ...shared,
          name: 'together',
          include: ['src/**/*.test.ts'],
          exclude: alone,
          // One process for all: starting one for each file takes longer than most of the tests. So each test
          // ends what it began: a timer that is left would go on in the fake time of the next file.
          isolate: false,
        },
      },
    ],
  },
});
