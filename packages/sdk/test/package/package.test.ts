import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packPackage } from '../../../../tools/pack.ts';

const run = promisify(execFile);

const program = `
const aihub = new AIHub({ apiToken: 'a-token', apiRoot: process.argv[2] });
aihub.runs.get('a-run').then((run) => console.log(run.status, run.start_timestamp));
`;

describe('the packed package, installed in an empty folder', () => {
  let folder: string;
  let server: Server;
  let apiRoot: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aihub-package-'));
    packPackage('sdk', folder);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`], { cwd: folder });
    server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"id":"a-run","status":"COMPLETE","start_timestamp":1765912514238248673}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  async function output(file: string, source: string): Promise<string> {
    writeFileSync(join(folder, file), source);
    const { stdout } = await run(process.execPath, [file, apiRoot], { cwd: folder });
    return stdout.trim();
  }

  it('works with import', async () => {
    const source = `import { AIHub } from '@org/aihub-sdk';${program}`;
    expect(await output('program.mjs', source)).toBe('COMPLETE 1765912514238248673n');
  });

  it('works with require', async () => {
    const source = `const { AIHub } = require('@org/aihub-sdk');${program}`;
    expect(await output('program.cjs', source)).toBe('COMPLETE 1765912514238248673n');
  });

  it('has the table of operations as an entry of its own, and not in the main one', async () => {
    const print = `console.log(operations.getRunStatus.path, schemas.Run.required[0], 'operations' in main);`;
    const esm = `import { operations, schemas } from '@org/aihub-sdk/operations';
import * as main from '@org/aihub-sdk';\n`;
    const cjs = `const { operations, schemas } = require('@org/aihub-sdk/operations');
const main = require('@org/aihub-sdk');\n`;
    const expected = '/v2/apps/runs/{run_id} id false';
    expect(await output('table.mjs', esm + print)).toBe(expected);
    expect(await output('table.cjs', cjs + print)).toBe(expected);
  });

  it('knows errors and int64 of its other build, loaded into the same process', async () => {
    const source = `import { createRequire } from 'node:module';
import * as esm from '@org/aihub-sdk';
const cjs = createRequire(import.meta.url)('@org/aihub-sdk');
const copies = [[esm, cjs], [cjs, esm]];
for (const [one, other] of copies) {
  const error = new one.PagingError('x');
  const run = await new one.AIHub({ apiToken: 'a-token', apiRoot: process.argv[2] }).runs.get('a');
  console.log(
    one !== other && one.PagingError !== other.PagingError,
    error instanceof other.PagingError,
    error instanceof other.AIHubError,
    error instanceof other.APIError,
    /:1765912514238248673}/.test(other.stringify(run)),
  );
}`;
    const expected = 'true true true false true';
    expect(await output('copies.mjs', source)).toBe(`${expected}\n${expected}`);
  });

  it('holds no source, test or install script', () => {
    const installed = join(folder, 'node_modules/@org/aihub-sdk');
    expect(readdirSync(installed).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
    ]);
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(
      Object.keys(manifest.scripts ?? {}).filter((name) => /install|prepare/.test(name)),
    ).toEqual([]);
    expect(Object.keys(manifest.dependencies)).toEqual(['openapi-fetch', 'papaparse']);
  });
});
