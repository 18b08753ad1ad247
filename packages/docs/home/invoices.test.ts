import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startEmulator } from '@org/aihub-emulator';
import { expect, test } from 'vitest';

const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const tsx = createRequire(import.meta.url).resolve('tsx/cli');

test('The program of the home page prints what the home page shows', async () => {
  const shown = readFileSync(own('output.txt'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'aihub-home-'));
  const hub = await startEmulator({ runDuration: { baseMs: 0, perFileMs: 0, afterReviewMs: 0 } });
  try {
    mkdirSync(join(folder, 'invoices'));
    for (const line of shown.trim().split('\n')) {
      const [name = '', number, total] = line.split(' ');
      const text = `INVOICE\nInvoice Number: ${number}\nTotal: ${total}`;
      writeFileSync(join(folder, 'invoices', name), text);
    }
    const env = { ...process.env, AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.token };
    const args = [tsx, own('invoices.ts')];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, env });
    expect(stdout).toBe(shown);
  } finally {
    await hub.close();
    rmSync(folder, { recursive: true });
  }
});
