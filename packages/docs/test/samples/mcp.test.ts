import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('The sample of a server for agents speaks MCP on standard input and output', async () => {
  const program = join(import.meta.dirname, '../../samples/mcp/server.ts');
  const folder = mkdtempSync(join(tmpdir(), 'aihub-mcp-sample-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'invoices'));
  const tsx = import.meta.resolve('tsx');
  const server = spawn(process.execPath, ['--import', tsx, program], {
    cwd: folder,
    env: { ...process.env, AIHUB_API_TOKEN: 'token' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  const params = {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  };
  const request = { jsonrpc: '2.0', id: 1, method: 'initialize', params };
  server.stdin.write(`${JSON.stringify(request)}\n`);
  const [line = ''] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
  expect(JSON.parse(String(line))).toMatchObject({
    id: 1,
    result: { capabilities: { tools: {} } },
  });
});
