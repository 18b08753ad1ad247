import { rmSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'tsdown';
import { declarations } from '../../tools/doc-comments.ts';
import { specPlugin } from './build/spec-plugin.ts';

// Chunks of builds before would be published, too. `clean` of one config would delete what the other one wrote.
rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });

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
