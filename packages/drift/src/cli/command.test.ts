import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { runCommand } from './command.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aihub-drift-'));
  const entry = (status: number, host: string) => ({
    request: { method: 'GET', url: `https://${host}/api/v2/jobs/1` },
    response: { status, content: { mimeType: 'application/json', text: '{"state":"COMPLETE"}' } },
  });
  const har = (...entries: object[]) => JSON.stringify({ log: { entries } });
  const same = entry(200, 'aihub.instabase.com');
  writeFileSync(file('same.har'), har(same));
  writeFileSync(file('other.har'), har(same, entry(418, 'hub.example.com')));
  writeFileSync(file('none.har'), '{}');
  const paths = { '/v2/jobs/{job_id}': { get: { responses: {} } } };
  writeFileSync(file('ours.json'), JSON.stringify({ openapi: '3.1.0', paths }));
  writeFileSync(file('same.yaml'), stringify({ openapi: '3.0.3', paths }));
  writeFileSync(file('other.json'), JSON.stringify({ openapi: '3.1.0', paths: {} }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('of a HAR file the drift is printed as Markdown', async () => {
  expect(await runCommand(['har', file('same.har')])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^# No drift\n\n1 responses compared/),
  });
  const { status, stdout } = await runCommand(['har', file('same.har'), file('other.har')]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# Drift/);
  expect(stdout).toMatch(/\| 418 \| +\| undocumented status \|/);
});

it('of two documents the differences are printed as Markdown', async () => {
  expect(
    await runCommand(['document', file('same.yaml'), '--spec', file('ours.json')]),
  ).toMatchObject({
    status: 0,
    stdout: '# The documents agree\n',
  });
  const { stdout } = await runCommand(['document', file('other.json')]);
  expect(stdout).toMatch(
    /## `GET \/api\/v2\/apps\/runs`\n\n.*\n.*\n\| the operation \| only ours \|/,
  );
});

it('the exit status and the form are chosen by flags', async () => {
  const args = ['har', file('other.har'), '--exit-code', '--json'];
  const { status, stdout } = await runCommand(args);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{ status: 418, kind: 'undocumented status' }]);
  const same = await runCommand(['har', file('same.har'), '--exit-code', '--json']);
  expect(same).toMatchObject({ status: 0, stdout: '[]\n' });
});

it('requests that are not below --api-root are left out', async () => {
  const root = 'https://aihub.instabase.com/api';
  const { stdout } = await runCommand(['har', file('other.har'), '--api-root', root]);
  expect(stdout).toMatch(/1 responses compared with .*, 1 left out/);
});

it('the document of the SDK can be replaced by another', async () => {
  const args = ['document', file('ours.json'), '--spec', file('other.json')];
  expect((await runCommand(args)).stdout).toMatch(/only theirs/);
});

it.each([
  ['no command', [], 'Name a command'],
  ['an unknown flag', ['har', '--colour'], "Unknown option '--colour'"],
  ['a missing file', ['har', 'missing.har'], 'missing.har cannot be read'],
  ['no HAR file', ['har', 'none.har'], 'it is no HAR file'],
  ['no document', ['document', 'none.har'], 'holds no OpenAPI document'],
  ['an API root that is no URL', ['har', 'same.har', '--api-root', 'hub'], 'apiRoot is not a URL'],
])('%s is refused with a sentence and the status 2', async (_, args, message) => {
  const withPaths = args.map((arg) => (arg.endsWith('.har') ? file(arg) : arg));
  const { status, stdout, stderr } = await runCommand(withPaths);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

it('--help and --version print what they say', async () => {
  expect((await runCommand(['--help'])).stdout).toMatch(/^Usage: aihub-drift har/);
  expect((await runCommand(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
