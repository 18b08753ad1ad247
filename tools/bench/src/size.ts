// What each client adds to a program, bundled, minified and gzipped.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { table } from './measure.ts';

const clients: [string, string][] = [
  ['@org/aihub-sdk', "export * from '@org/aihub-sdk'"],
  ['openapi-fetch', "export { default } from 'openapi-fetch'"],
  ['@hey-api/client-fetch', "export * from '@hey-api/client-fetch'"],
  ['ky', "export { default } from 'ky'"],
  ['axios', "export { default } from 'axios'"],
  ['openai', "export { default } from 'openai'"],
  ['@azure/core-lro', "export * from '@azure/core-lro'"],
];

async function gzipped(contents: string, platform: 'neutral' | 'browser'): Promise<number> {
  const resolveDir = fileURLToPath(new URL('..', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: 'esm',
    platform,
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'silent',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

/** Sizes in kB, and as a multiple of ours. */
export async function sizeTable(): Promise<string> {
  const sizes = await Promise.all(clients.map(([, contents]) => gzipped(contents, 'browser')));
  const ours = sizes[0] ?? Number.NaN;
  const rows = clients.map(([name], index) => {
    const size = sizes[index] ?? Number.NaN;
    return [name, (size / 1000).toFixed(1), (size / ours).toFixed(2)];
  });
  return table(['client', 'kB', 'of ours'], rows);
}
