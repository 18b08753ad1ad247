import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '@org/aihub-emulator';
import { afterAll, expect, it, vi } from 'vitest';
import { runCommand } from '../src/cli/command.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text]) => text as string,
  );

const folder = mkdtempSync(join(tmpdir(), 'aihub-drift-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files: Record<string, string> = {
  'session.har': '{"log":{"entries":[]}}',
  'vendor.yaml': 'openapi: 3.0.3\npaths: {}\n',
  'ours.json': '{"openapi":"3.1.0","paths":{}}',
};

const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));

it.each(commands)('%s', async (command) => {
  const [, name, ...args] = command.split(' ');
  expect(name).toBe('@org/aihub-drift');
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const own = args.map((arg) => (Object.hasOwn(files, arg) ? join(folder, arg) : arg));
  expect(await runCommand(own)).toMatchObject({ status: 0, stderr: '' });
});

it('the program of the README prints a report', async () => {
  const hub = await startEmulator();
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    vi.stubEnv('AIHUB_API_ROOT', hub.url);
    vi.stubEnv('AIHUB_API_TOKEN', hub.token);
    const [program = ''] = blocks('ts');
    const file = new URL('readme-program.ts', import.meta.url);
    writeFileSync(file, program);
    await import(file.href).finally(() => rmSync(file));
    expect(log.mock.calls.flat().join()).toMatch(/^# No drift\n\n1 responses compared/);
  } finally {
    vi.unstubAllEnvs();
    log.mockRestore();
    await hub.close();
  }
});

it('the table of the README has every kind of finding', () => {
  const source = readFileSync(new URL('../src/responses/finding.ts', import.meta.url), 'utf8');
  const kinds = [...source.matchAll(/^ {2}\| '(.*?)'/gm)].map(([, kind]) => kind);
  const rows = [...readme.matchAll(/^\| `(.*?)` /gm)].map(([, kind]) => kind);
  expect(rows).toEqual(kinds);
});
