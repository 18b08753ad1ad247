import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  // The README's program imports the package as its users do.
  resolve: { alias: { '@org/aihub-drift': new URL('src/index.ts', import.meta.url).pathname } },
  test: {
    // One process for all: each file would load the modules under test again.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts', 'test/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
export default config;
