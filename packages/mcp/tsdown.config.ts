import { defineConfig, type UserConfig } from 'tsdown';
import { declarations } from '../../tools/doc-comments.ts';

const config: UserConfig = defineConfig({
  entry: { index: 'src/index.ts', bin: 'src/bin.ts' },
  format: ['esm'],
  ...declarations,
  platform: 'node',
  fixedExtension: true,
  target: 'es2022',
});
export default config;
