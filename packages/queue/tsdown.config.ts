import { defineConfig, type UserConfig } from 'tsdown';
import { declarations } from '../../tools/doc-comments.ts';

const config: UserConfig = defineConfig({
  entry: {
    index: 'src/index.ts',
    'pg-boss': 'src/pg-boss/index.ts',
    bullmq: 'src/bullmq/index.ts',
  },
  format: ['esm', 'cjs'],
  ...declarations,
  platform: 'node',
  fixedExtension: true,
  target: 'es2022',
});
export default config;
