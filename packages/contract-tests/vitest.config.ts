import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/mock-server.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/contract.json' }]],
  },
});
