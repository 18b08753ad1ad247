import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tscOf, typescriptVersions } from '@org/aihub-runtime-binaries';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyPackage, installPackedSdk } from './packed-sdk.ts';

const run = promisify(execFile);

/** What a program of a user says to the compiler: every entry, and what must not compile. */
const program = `import { AIHub, type AIHubOptions, rows, type Run } from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';
import { createPoolFetch, fileFromPath } from '@org/aihub-sdk/node';
import { operations, type OperationDescriptor } from '@org/aihub-sdk/operations';
import { otel } from '@org/aihub-sdk/otel';

const connect = { ca: 'x', timeout: 5 };
const fetch = createPoolFetch({ proxy: 'http://proxy.example:3128', connect });
const options: AIHubOptions = { apiToken: 'a-token', fetch, telemetry: otel() };
export const closed: Promise<void> = fetch.close();
export const path: '/v2/batches/{batch_id}' = operations.getBatch.path;
export const all: readonly OperationDescriptor[] = Object.values(operations);
const aihub = new AIHub(options);
export const at: Promise<bigint | undefined> = aihub.runs
  .get('a-run')
  .then((run: Run) => run.start_timestamp);
export const csv: AsyncGenerator<string> = toCsv(rows(aihub.runs.iterateResults('a-run')));
export const upload = async () => aihub.batches.upload(1, [await fileFromPath('a.pdf')]);
// @ts-expect-error a run needs an app and an input
aihub.apps.run({});
// @ts-expect-error the ID of a batch is a number
aihub.batches.get('seven');
`;
const required = `import sdk = require('@org/aihub-sdk');
import csv = require('@org/aihub-sdk/csv');
export const aihub: sdk.AIHub = new sdk.AIHub({ apiToken: 'a-token' });
export const rows: unknown = csv.toCsv([]);
`;

/** With everything that can make declarations of others fail. */
const strict = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  types: ['node'],
};

interface Setup {
  title: string;
  options: object;
  files: string[];
  versions: readonly (typeof typescriptVersions)[number][];
}

/** Every version with every setup takes a minute of processor time: `TYPES=all` does it. */
const versions = (...chosen: Setup['versions']) =>
  process.env.TYPES === 'all' ? typescriptVersions : chosen;

const setups: Setup[] = [
  {
    title: 'node16, imported and required, without the DOM library',
    options: { module: 'node16', lib: ['es2023'] },
    files: ['program.mts', 'required.cts'],
    versions: versions('5.4', '7'),
  },
  {
    title: 'nodenext, imported and required, with the DOM library',
    options: { module: 'nodenext', lib: ['es2023', 'dom', 'dom.iterable'] },
    files: ['program.mts', 'required.cts'],
    versions: versions('7'),
  },
  {
    title: 'bundler, with verbatimModuleSyntax',
    options: {
      module: 'esnext',
      moduleResolution: 'bundler',
      verbatimModuleSyntax: true,
      lib: ['es2023', 'dom', 'dom.iterable'],
    },
    files: ['program.ts'],
    versions: versions('7'),
  },
  {
    // TypeScript 7 has no such resolution any more, and 6 warns of it.
    title: 'CommonJS with the resolution of Node 10',
    options: { module: 'commonjs', moduleResolution: 'node10', lib: ['es2023'] },
    files: ['program.ts', 'required.cts'],
    versions: ['5.4'],
  },
];

describe('the types of the packed SDK, without undici and OpenTelemetry, compile', () => {
  let folder: string;

  beforeAll(() => {
    folder = installPackedSdk();
    const own = join(import.meta.dirname, '..');
    copyPackage('@types/node', own, folder);
    for (const name of ['program.mts', 'program.ts']) writeFileSync(join(folder, name), program);
    writeFileSync(join(folder, 'required.cts'), required);
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const cases = setups.flatMap(({ versions, ...setup }) =>
    versions.map((version) => ({ ...setup, version })),
  );

  it.each(cases)(
    'with TypeScript $version: $title',
    { timeout: 120_000 },
    async ({ version, title, options, files }) => {
      const name = `tsconfig.${version}.${title.replace(/\W+/g, '-')}.json`;
      const config = { compilerOptions: { ...strict, ...options }, files };
      writeFileSync(join(folder, name), JSON.stringify(config));
      const { stdout } = await run(process.execPath, [tscOf(version), '-p', name], {
        cwd: folder,
      }).catch((error: { stdout: string }) => error);
      expect(stdout).toBe('');
    },
  );
});
