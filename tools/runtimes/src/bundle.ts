import { join } from 'node:path';
import { build } from 'esbuild';

/** What is run in the runtimes: a folder with the files `main-process.ts`, `main-worker.ts` and `main-page.ts`. */
export type Program = 'scenario' | 'vectors';

/**
 * Writes the three forms of a program into a folder: `process.mjs` imports the SDK as installed
 * there, `worker.mjs` and `page.js` hold it.
 */
export async function bundleProgram(name: Program, folder: string): Promise<void> {
  const program = join(import.meta.dirname, name);
  const common = {
    bundle: true,
    target: 'es2022',
    logLevel: 'error',
    // The SDK is that of the folder, and not the one that is installed beside this file.
    alias: Object.fromEntries(
      [
        ['@org/aihub-sdk/csv', 'csv'],
        ['@org/aihub-sdk/node', 'node'],
        ['@org/aihub-sdk', 'index'],
      ].map(([name, entry]) => [
        name,
        join(folder, `node_modules/@org/aihub-sdk/dist/${entry}.mjs`),
      ]),
    ),
  } as const;
  await Promise.all([
    build({
      ...common,
      alias: {},
      entryPoints: [join(program, 'main-process.ts')],
      outfile: join(folder, 'process.mjs'),
      format: 'esm',
      platform: 'neutral',
      external: ['@org/aihub-sdk', '@org/aihub-sdk/*', 'node:*'],
    }),
    build({
      ...common,
      entryPoints: [join(program, 'main-worker.ts')],
      outfile: join(folder, 'worker.mjs'),
      format: 'esm',
      // The SDK must bundle without a platform setting.
      platform: 'neutral',
      conditions: ['workerd', 'worker', 'browser'],
    }),
    build({
      ...common,
      entryPoints: [join(program, 'main-page.ts')],
      outfile: join(folder, 'page.js'),
      format: 'iife',
      platform: 'browser',
    }),
  ]);
}
