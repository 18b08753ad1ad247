import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Emulator, type Fault, startEmulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const examples = join(import.meta.dirname, '..');
const program = join(examples, 'folder-to-csv.ts');
const documents = join(examples, 'documents');

/** What a bad day looks like; the start of the run is carried out and its response lost. */
const faults: Fault[] = [
  { kind: 'lost-response', operations: ['runDeployment'], count: 1 },
  { kind: 'rate-limit', retryAfter: 0, probability: 0.15 },
  { kind: 'unavailable', operations: ['getRunStatus', 'addFileToBatch'], probability: 0.15 },
  { kind: 'reset-in-body', operations: ['getRunStatus', 'getRunResults'], count: 2 },
  { kind: 'unknown-status', operations: ['getRunStatus'], count: 1 },
  { kind: 'extra-properties' },
];

describe('the program of the README', () => {
  let hub: Emulator;
  let folder: string;

  beforeEach(async () => {
    hub = await startEmulator({ seed: 7, runDuration: { baseMs: 300, perFileMs: 50 }, faults });
    folder = mkdtempSync(join(tmpdir(), 'aihub-example-'));
  });
  afterEach(async () => {
    await hub.close();
    rmSync(folder, { recursive: true });
  });

  it('turns a folder into one run and a CSV, though much goes wrong', {
    timeout: 90_000,
  }, async () => {
    const csv = join(folder, 'results.csv');
    const env = { ...process.env, AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.token };
    const args = ['--import', 'tsx', program, documents, 'invoices', csv];
    const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: examples, env });
    expect(stderr).toContain('COMPLETE');

    const lines = readFileSync(csv, 'utf8').trim().split('\r\n');
    const [head = '', ...rest] = lines;
    expect(head.split(',').slice(0, 3)).toEqual(['file.name', 'document.index', 'document.class']);
    expect(new Set(rest.map((line) => line.split(',')[0]))).toEqual(
      new Set(readdirSync(documents)),
    );
    expect(rest.some((line) => line.includes('307.02'))).toBe(true);

    hub.faults.clear();
    const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
    const runs = await aihub.runs.iterate({ from: new Date(0) }).toArray();
    expect(runs.map(({ status, tags }) => [status, tags?.length])).toEqual([['COMPLETE', 1]]);
  });

  it('says what it needs before anything is sent', async () => {
    const env = { ...process.env, AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.token };
    const args = ['--import', 'tsx', program, documents];
    const failed = promisify(execFile)(process.execPath, args, { cwd: examples, env });
    await expect(failed).rejects.toThrow('Usage: folder-to-csv FOLDER DEPLOYMENT [CSV]');
    expect(hub.stats.requests).toEqual({});
  });

  it('has nine statements, and fewer than 20 lines', () => {
    const lines = readFileSync(program, 'utf8').trim().split('\n');
    expect(lines.length).toBeLessThan(20);
    expect(lines.filter((line) => line !== '' && !line.startsWith('import '))).toHaveLength(9);
  });
});
