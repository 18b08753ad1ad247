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
  outputOptions: {
    // A group takes along what its modules import, but not what they load later.
    codeSplitting: {
      groups: [
        { name: 'errors', test: /src\/(?:errors|quote)\.ts$/, priority: 4 },
        { name: 'options', test: /src\/options\/check-options\.ts$/, priority: 3 },
        // What the other entries need, too.
        {
          name: 'shared',
          test: /(?:src\/(?:runtime|options\/(?:call-rules|duration)|codec\/(?:stringify|to-json))\.ts|package\.json)$/,
          priority: 2,
        },
        { name: 'client', test: /src\/client\.ts$/, priority: 1 },
      ],
    },
  },
  hooks: { 'build:done': writeSpec },
});
export default config;
