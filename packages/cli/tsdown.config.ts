import { defineConfig, type UserConfig } from 'tsdown';
import { licensesPlugin } from './build/licenses-plugin.ts';
import { tablePlugin } from './build/table-plugin.ts';

const config: UserConfig = defineConfig({
  entry: { aihub: 'src/bin.ts' },
  format: ['cjs'],
  platform: 'node',
  fixedExtension: true,
  target: 'node20',
  dts: false,
  plugins: [licensesPlugin(), tablePlugin()],
  // What every start needs is in one file; the rest is loaded by the commands that use it.
  minify: { compress: true, mangle: false, codegen: false },
  clean: true,
});
export default config;
