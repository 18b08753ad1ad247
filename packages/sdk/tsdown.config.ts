import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig = defineConfig({
  entry: {
    index: 'src/index.ts',
    node: 'src/node/index.ts',
    csv: 'src/csv/index.ts',
    operations: 'src/operation-table/index.ts',
  },
  format: ['esm', 'cjs'],
  dts: true,
  platform: 'neutral',
  deps: { neverBundle: [/^node:/, 'undici'] },
  fixedExtension: true,
  target: 'es2022',
  sourcemap: true,
});
export default config;
