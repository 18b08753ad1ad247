import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/mock-server.ts'],
    // Each file would load the SDK, the emulator and the spec again.
    isolate: false,
    reporters: ['default', ['json', { outputFile: 'test-results/contract.json' }]],
  },
});
