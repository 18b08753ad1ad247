import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Emulator, startEmulator } from '@org/aihub-emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const packageFolder = join(import.meta.dirname, '../..');
const inspector = join(
  packageFolder,
  'node_modules/@modelcontextprotocol/inspector-cli/build/cli.js',
);

describe('the command line of the inspector', () => {
  let hub: Emulator;
  beforeAll(async () => {
    hub = await startEmulator();
  });
  afterAll(() => hub.close());

  async function inspect(...args: string[]) {
    const env = [`AIHUB_API_ROOT=${hub.url}`, `AIHUB_API_TOKEN=${hub.token}`];
    const command = [...env.flatMap((pair) => ['-e', pair]), 'node', 'dist/bin.mjs'];
    const all = [inspector, '--cli', ...command, '--method', ...args];
    const { stdout } = await run(process.execPath, all, { cwd: packageFolder });
    return JSON.parse(stdout);
  }

  it('lists the tools', async () => {
    expect((await inspect('tools/list')).tools).toHaveLength(9);
  });

  it('calls a tool', async () => {
    const args = ['--tool-name', 'list_runs', '--tool-arg', 'max_rows=3'];
    expect(await inspect('tools/call', ...args)).toMatchObject({
      structuredContent: { runs: [], next_offset: null },
    });
  });

  it('lists the templates of resources', async () => {
    expect((await inspect('resources/templates/list')).resourceTemplates).toHaveLength(2);
  });
});
