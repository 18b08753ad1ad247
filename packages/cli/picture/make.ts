// Writes aihub.svg, the picture of the README, from a real run on the emulator. Needs `script` of util-linux.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmulator } from '@org/aihub-emulator';
import { screenOf } from './screen.ts';
import { svgOf } from './svg.ts';

const columns = 88;
const command = join(import.meta.dirname, '../dist/aihub.cjs');
const vendors = ['Acme Corporation', 'Globex', 'Initech'];

/** What a command shows in a terminal of the picture's width. */
async function shown(folder: string, env: Record<string, string>, argv: string): Promise<string> {
  const line = `stty cols ${columns}; exec ${process.execPath} ${command} ${argv}`;
  const options = {
    cwd: folder,
    env: { PATH: process.env.PATH, TERM: 'xterm', TZ: 'UTC', ...env },
  };
  const { stdout } = await promisify(execFile)('script', ['-qec', line, '/dev/null'], options);
  return `$ aihub ${argv}\n${stdout}`;
}

const folder = mkdtempSync(join(tmpdir(), 'aihub-picture-'));
const hub = await startEmulator({ seed: 'picture', runDuration: { baseMs: 500, perFileMs: 0 } });
mkdirSync(join(folder, 'invoices'));
for (const [index, vendor] of vendors.entries()) {
  const text = `INVOICE\nInvoice Number: INV-041${index}\nVendor: ${vendor}\nTotal: ${index + 1}20.50`;
  writeFileSync(join(folder, 'invoices', `invoice-${index + 1}.txt`), text);
}
const env = { AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.token, XDG_STATE_HOME: folder };
const fields = '--fields file.name,document.class,Invoice_Number,Vendor,Total';
const output = [
  await shown(folder, env, `process invoices/ --deployment d1 --yes \\\n    ${fields}`),
  await shown(folder, env, 'runs list --fields id,status,finish_timestamp'),
];
await hub.close();
rmSync(folder, { recursive: true });
const lines = screenOf(output.join('\n').trimEnd());
writeFileSync(join(import.meta.dirname, 'aihub.svg'), svgOf(lines, columns));
