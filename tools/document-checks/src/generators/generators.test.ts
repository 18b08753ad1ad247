import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { clients, type Generated } from './clients.ts';
import { generate } from './generate.ts';
import { knownFaults } from './known-faults.ts';
import { caseOf, vectors } from './requests.ts';
import { faultOf } from './wire-of.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** What the compiler says of a file, with the options of a new project. */
async function compile(file: string): Promise<string> {
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler'];
  const target = ['--target', 'es2022', '--lib', 'es2023,dom,dom.iterable'];
  const args = [tsc, '--noEmit', '--strict', '--skipLibCheck', ...modules, ...target, file];
  const { stdout } = await promisify(execFile)(process.execPath, args).catch(
    (error: { stdout: string }) => error,
  );
  return stdout;
}

describe.each(Object.entries(generate))('the client that %s generates', (name, write) => {
  let file: string;

  beforeAll(async () => {
    const folder = join(dist, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    file = await write(folder);
  }, 120_000);

  it('compiles strictly without an error', async () => {
    expect(await compile(file)).toBe('');
  });

  it('sends each request as its vector says, but for its known faults', async () => {
    const generated = (await import(pathToFileURL(file).href)) as Generated;
    const call = clients[name]?.(generated);
    const faults = new Set<string>();
    for (const vector of vectors) {
      const fault = call ? await faultOf(vector, call) : 'no client';
      // A fault with bytes has them in every case.
      const isBinary = fault?.includes('base64');
      if (fault) faults.add(`${isBinary ? 'binary body' : caseOf(vector)}: ${fault}`);
    }
    // A fault that is mended is to be taken off the list.
    expect([...faults].sort()).toEqual(Object.keys(knownFaults[name] ?? {}).sort());
  });
});

it('the vectors hold requests of every operation, thousands of them', () => {
  expect(vectors.length).toBeGreaterThan(2_000);
});
