import { defineConfig, type UserConfig } from 'tsdown';
import { declarations } from '../../tools/doc-comments.ts';
import { specPlugin } from './build/spec-plugin.ts';

const common: UserConfig = {
  platform: 'node',
  fixedExtension: true,
  target: 'es2022',
  sourcemap: true,
  ...declarations,
  clean: false,
  plugins: [specPlugin()],
};

const configs: UserConfig[] = defineConfig([
  // The command waits at its top level, so it and what runs it are modules only.
  { ...common, entry: ['src/index.ts', 'src/cli.ts', 'src/command.ts'], format: ['esm'] },
  { ...common, entry: ['src/index.ts'], format: ['cjs'] },
]);
export default configs;
