import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { specPlugin } from './build/spec-plugin.ts';

const config: ViteUserConfig = defineConfig({
  plugins: [specPlugin()],
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
export default config;
