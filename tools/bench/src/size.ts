// What each client adds to a program, bundled, minified and gzipped: all of it, and what a program starts with.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { table } from './measure.ts';

const clients: [string, string][] = [
  ['@org/aihub-sdk', "export * from '@org/aihub-sdk'"],
  ['@org/aihub-sdk, { AIHub }', "export { AIHub } from '@org/aihub-sdk'"],
  ['openapi-fetch', "export { default } from 'openapi-fetch'"],
  ['@hey-api/client-fetch', "export * from '@hey-api/client-fetch'"],
  ['ky', "export { default } from 'ky'"],
  ['axios', "export { default } from 'axios'"],
  ['openai', "export { default } from 'openai'"],
  ['@azure/core-lro', "export * from '@azure/core-lro'"],
];

/** Gzipped bytes of a program in one file, and of those of several that it starts with. */
async function gzipped(contents: string): Promise<{ all: number; first: number }> {
  const resolveDir = fileURLToPath(new URL('..', import.meta.url));
  const bundle = async (splitting: boolean) =>
    build({
      stdin: { contents, resolveDir },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      mainFields: ['module', 'main'],
      splitting,
      outdir: 'out',
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
  const [whole, split] = await Promise.all([bundle(false), bundle(true)]);
  const names = firstFiles(split.metafile).map((name) => basename(name));
  const first = split.outputFiles.filter(({ path }) => names.includes(basename(path)));
  const size = (files: typeof first) =>
    files.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
  return { all: size(whole.outputFiles), first: size(first) };
}

/** The entry, and what it imports as it is loaded. */
function firstFiles({ outputs }: Metafile): string[] {
  const files = new Set(
    Object.keys(outputs).filter((name) => outputs[name]?.entryPoint === '<stdin>'),
  );
  for (const name of files) {
    for (const { kind, path } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && outputs[path]) files.add(path);
    }
  }
  return [...files];
}

/** Sizes in kB, and as a multiple of ours. */
export async function sizeTable(): Promise<string> {
  const sizes = await Promise.all(clients.map(([, contents]) => gzipped(contents)));
  const ours = sizes[0]?.all ?? Number.NaN;
  const rows = clients.map(([name], index) => {
    const { all = Number.NaN, first = Number.NaN } = sizes[index] ?? {};
    return [name, kB(all), kB(first), (all / ours).toFixed(2)];
  });
  return table(['client', 'kB', 'first chunk, kB', 'of ours'], rows);
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
