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
    // Documentation is in the declarations; a runtime would read it at each start.
    comments: { jsdoc: false },
    // A group takes along what its modules import, but not what they load later.
    codeSplitting: {
      groups: [
        // One file, though other entries need parts of it: small ones compress badly, and each takes a
        // runtime a while to find.
        {
          name: 'client',
          test: /(?:src\/(?:client|errors|quote|runtime|options\/(?:check-options|call-rules|duration|must-be)|codec\/(?:stringify|to-json))\.ts|package\.json)$/,
          priority: 1,
        },
        // The little that waiting, lists and submitting once have in common.
        { name: 'pages', test: /src\/paging\/(?:items|page-limit|remark)\.ts$/ },
      ],
    },
  },
  hooks: { 'build:done': writeSpec },
});
export default config;
