import { defineConfig, type UserConfig } from 'tsdown';
import { tsImport } from 'tsx/esm/api';
import { declarations } from '../../tools/doc-comments.ts';

/** Puts the API's description into the package, for other tools and languages. */
async function writeSpec(): Promise<void> {
  // A workspace package in TypeScript, which no config loader compiles.
  const model: typeof import('@org/aihub-spec-model') = await tsImport(
    '@org/aihub-spec-model',
    import.meta.url,
  );
  await model.writeBundle(await model.loadSpec(), 'dist');
}

const config: UserConfig = defineConfig({
  entry: {
    index: 'src/index.ts',
    node: 'src/node/index.ts',
    csv: 'src/csv/index.ts',
    operations: 'src/operation-table/index.ts',
    otel: 'src/otel/index.ts',
  },
  format: ['esm', 'cjs'],
  ...declarations,
  platform: 'neutral',
  deps: { neverBundle: [/^node:/, 'undici', '@opentelemetry/api'] },
  fixedExtension: true,
  target: 'es2022',
  sourcemap: true,
  hooks: { 'build:done': writeSpec },
});
export default config;
