import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Emulator, type Fault, startEmulator } from '@org/aihub-emulator';
import { afterEach, expect, it } from 'vitest';
import { accountOf, temporaryFolder } from './command.ts';

const program = join(import.meta.dirname, '../dist/aihub.cjs');
const children: ChildProcess[] = [];
const hubs: Emulator[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const hub of hubs.splice(0)) await hub.close();
});

/** The built command, as a process of its own. */
function start(argv: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [program, ...argv], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const over = new Promise<{ code: number | null; stdout: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout }));
  });
  return { child, over };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The run is started, and its response is lost. */
const lost: Fault[] = [{ kind: 'lost-response', operations: ['runDeployment'], count: 1 }];

it.each<[string, string, Fault[]]>([
  ['while it is not known whether the run was started', 'runDeployment', lost],
  ['while it waits for the run', 'getRunStatus', []],
])('aihub process, killed %s, pays once when it is started again', async (_, operation, faults) => {
  const hub = await startEmulator({ runDuration: { baseMs: 300, perFileMs: 0 }, faults });
  hubs.push(hub);
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.txt'), 'INVOICE\nInvoice Number: INV-7\nTotal: 12.50');
  const env = accountOf(hub);
  const argv = ['process', folder, '--deployment', 'd1', '--yes', '--jsonl'];
  const first = start(argv, env);
  await until(() => (hub.stats.requests[operation] ?? 0) > 0);
  first.child.kill('SIGKILL');
  expect((await first.over).code).toBeNull();
  const second = await start(argv, env).over;
  expect(second.code).toBe(0);
  expect(second.stdout).toContain('INV-7');
  expect(hub.stats.requests.runDeployment).toBe(1);
});

it('ends quietly when the reader of its output has gone', async () => {
  const { child, over } = start(['completion', 'bash'], {});
  child.stdout?.destroy();
  expect([0, 141]).toContain((await over).code);
});
