import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmulator } from '@org/aihub-emulator';
import { expect, it, onTestFinished } from 'vitest';

const examples = join(import.meta.dirname, '..');

it('the example of traces prints the spans of a document, a wait and its polls', async () => {
  const hub = await startEmulator({ runDuration: { baseMs: 0, perFileMs: 0 } });
  onTestFinished(() => hub.close());
  const env = { ...process.env, AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.token };
  const args = ['--import', 'tsx', 'traces.ts', 'documents/invoice-acme.txt'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: examples, env });
  const names = [...stdout.matchAll(/^ {2}name: '(.*)'/gm)].map(([, name]) => name);
  for (const name of [
    ...['createBatch', 'PUT /v2/batches/{batch_id}/files/{filename}', 'runDeployment'],
    ...['wait run', 'poll runs', 'GET /v2/apps/runs/{run_id}', 'document'],
  ]) {
    expect(names, name).toContain(name);
  }
  expect(stdout).toContain("'aihub.run.status': 'COMPLETE'");
  expect(stdout).not.toContain(hub.token);
}, 60_000);
