import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { specPlugin } from './build/spec-plugin.ts';

const config: ViteUserConfig = defineConfig({
  plugins: [specPlugin()],
  // The README's example imports the package as its users do.
  resolve: { alias: { '@org/aihub-emulator': new URL('src/index.ts', import.meta.url).pathname } },
  test: {
    // One process for all: each file would load the modules under test again.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
export default config;
