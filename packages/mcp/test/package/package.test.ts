import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { type Emulator, startEmulator } from '@org/aihub-emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packPackage } from '../../../../tools/pack.ts';
import { callFor, invoice, newClient, revisions, yes } from '../agent.ts';

/** The command, but for a settle period that suits a test. */
const program = `
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServerFactory } from '@org/aihub-mcp';
import { AIHub } from '@org/aihub-sdk';
serveStdio(createServerFactory({ aihub: new AIHub(), uploadFolder: 'in', settleMs: 500 }));
`;

describe('the packed package, installed in an empty folder', () => {
  let folder: string;
  let hub: Emulator;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aihub-mcp-package-'));
    packPackage('sdk', folder);
    packPackage('mcp', folder);
    const tarballs = readdirSync(folder).map((name) => `./${name}`);
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...tarballs], { cwd: folder });
    hub = await startEmulator({ clock: { speed: 100 } });
    env = { AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.token, PATH: process.env.PATH ?? '' };
  });

  afterAll(async () => {
    await hub?.close();
    rmSync(folder, { recursive: true });
  });

  it('has a command that says where to put the token, when there is none', () => {
    const command = join(folder, 'node_modules/.bin/aihub-mcp');
    const { status, stdout, stderr } = spawnSync(command, {
      env: { PATH: env.PATH },
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('aihub-mcp: There is no API token. Set AIHUB_API_TOKEN');
  });

  it.each(revisions)('has a command that serves a client of %s', async (revision) => {
    const agent = newClient(revision, yes);
    const command = join(folder, 'node_modules/.bin/aihub-mcp');
    await agent.connect(new StdioClientTransport({ command, env, cwd: folder }));
    expect((await agent.listTools()).tools).toHaveLength(9);
    expect(await callFor(agent, 'list_runs')).toMatchObject({ next_offset: null });
  });

  it.each(revisions)('does the whole job on a bad day, and pays once, in %s', async (revision) => {
    const before = hub.stats.requests.runDeployment ?? 0;
    hub.faults.set([
      { kind: 'rate-limit', probability: 0.15, retryAfter: 0 },
      { kind: 'unavailable', probability: 0.1, operations: ['getRunStatus', 'getRunResults'] },
      { kind: 'lost-response', count: 1, operations: ['runDeployment'] },
    ]);
    const uploads = join(folder, 'in');
    mkdirSync(uploads, { recursive: true });
    for (const number of [1, 2, 3]) {
      writeFileSync(join(uploads, `${number}.txt`), invoice(number));
    }
    writeFileSync(join(folder, 'program.mjs'), program);
    const agent = newClient(revision, yes);
    const args = ['program.mjs'];
    await agent.connect(
      new StdioClientTransport({ command: process.execPath, args, env, cwd: folder }),
    );
    const { batch_id } = await callFor<{ batch_id: number }>(agent, 'upload_files', {
      batch_name: 'Invoices',
      paths: ['.'],
    });
    const job = { deployment_id: 'd1', batch_id, idempotency_key: `bad-day-${revision}` };
    const { run } = await callFor<{ run: { id: string } }>(agent, 'run_deployment', job);
    const waited = await callFor(agent, 'wait_for_run', { run_id: run.id });
    expect(waited).toMatchObject({ over: true, run: { status: 'COMPLETE' } });
    const { rows } = await callFor<{ rows: object[] }>(agent, 'get_results', { run_id: run.id });
    expect(rows).toMatchObject([1, 2, 3].map((number) => ({ Invoice_Number: `INV-${number}` })));
    const again = await callFor<{ run: { id: string } }>(agent, 'run_deployment', job);
    expect(again.run.id).toBe(run.id);
    hub.faults.clear();
    const runs = await callFor<{ runs: object[] }>(agent, 'list_runs', { deployment_id: 'd1' });
    expect(runs.runs).toHaveLength(before === 0 ? 1 : 2);
    await callFor(agent, 'delete_batch', { batch_id });
  });
});
