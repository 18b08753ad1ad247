import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Emulator, type Fault, startEmulator } from '@org/aihub-emulator';
import { binaryOf } from '@org/aihub-runtime-binaries';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked } from './packed.ts';

const run = promisify(execFile);

/** Throttling, outages, slow responses, a lost answer to the request that costs, a list that lags. */
const badDay: Fault[] = [
  { kind: 'rate-limit', probability: 0.1, retryAfter: 1 },
  { kind: 'unavailable', probability: 0.1 },
  { kind: 'latency', ms: [0, 50] },
  { kind: 'lost-response', operations: ['runDeployment'], count: 1 },
  { kind: 'list-lag', ms: 1_500 },
];

let folder: string;
let hub: Emulator;
let command: string;

beforeAll(async () => {
  folder = installPacked();
  command = join(folder, 'node_modules/.bin/aihub');
  hub = await startEmulator({ seed: 'bad day', faults: badDay, runDuration: { baseMs: 500 } });
  for (let index = 1; index <= 5; index++) {
    const text = `INVOICE\nInvoice Number: INV-${index}\nTotal: ${index}.50`;
    writeFileSync(join(folder, `${index}.txt`), text);
  }
});

afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

function env(home: string): NodeJS.ProcessEnv {
  const account = { AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.token };
  return { PATH: process.env.PATH, HOME: join(folder, home), ...account };
}

/** Only the documents: the folder of the installation has more. */
function documents(): string {
  const inbox = join(folder, 'inbox');
  execFileSync('mkdir', ['-p', inbox]);
  for (const name of readdirSync(folder).filter((file) => /^\d\.txt$/.test(file))) {
    writeFileSync(join(inbox, name), readFileSync(join(folder, name)));
  }
  return inbox;
}

async function processInbox(program: string, home: string): Promise<string[]> {
  const csv = join(folder, `${home}.csv`);
  const argv = ['process', documents(), '--deployment', 'd1', '--yes', '--csv', csv];
  await run(program, argv, { env: env(home) });
  return readFileSync(csv, 'utf8').trim().split('\r\n');
}

describe('the packed command, installed in an empty folder', () => {
  it('does the whole job on a bad day, and pays once', async () => {
    const lines = await processInbox(command, 'npm');
    expect(lines).toHaveLength(6);
    expect(lines[5]).toContain('INV-5');
    const { stdout } = await run(command, ['runs', 'list', '--jq', 'length'], { env: env('npm') });
    expect(stdout).toBe('1\n');
  });

  it('holds what it needs, and the licenses of what it holds', async () => {
    const installed = join(folder, 'node_modules/@org/aihub-cli');
    expect(readdirSync(installed).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
    ]);
    const licenses = readFileSync(join(installed, 'dist/LICENSES.txt'), 'utf8');
    for (const name of ['commander', 'picocolors', '@bomb.sh/tab'])
      expect(licenses).toContain(name);
    const { stdout } = await run(command, ['--version']);
    expect(stdout.trim()).toBe(
      JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version,
    );
  });

  it('says what the keyring needs where it is not installed', async () => {
    const argv = ['login', '--token-file', join(folder, 'token'), '--keyring'];
    writeFileSync(join(folder, 'token'), hub.token);
    const outcome = await run(command, argv, {
      env: { ...env('keyring'), AIHUB_API_TOKEN: '' },
    }).catch((error: { code: number; stderr: string }) => error);
    expect(outcome).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('npm install -g @napi-rs/keyring'),
    });
  });
});

const noBinary =
  binaryOf('bun') === undefined
    ? ' (skipped: no package of bun for this system)'
    : process.env.AIHUB_NIGHTLY
      ? ''
      : ' (skipped: it takes a minute, `npm run nightly` runs it)';

describe('the binary for this system', () => {
  it.skipIf(noBinary)(`does the whole job without Node${noBinary}`, async () => {
    const binaries = join(folder, 'binaries');
    const target = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
    const build = join(import.meta.dirname, '../../binaries/build.ts');
    const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');
    await run(tsx, [build, target], { env: { ...process.env, BINARIES_FOLDER: binaries } });
    const [sums = '', name = ''] = readdirSync(binaries).sort();
    expect(sums).toBe('SHA256SUMS');
    expect(statSync(join(binaries, name)).size).toBeLessThan(150_000_000);
    const lines = await processInbox(join(binaries, name), 'binary');
    expect(lines).toHaveLength(6);
    const { stdout } = await run(join(binaries, name), ['runs', 'list', '--jq', '.[].id'], {
      env: env('binary'),
    });
    expect(stdout.trim().split('\n').length).toBeGreaterThan(0);
  });
});
