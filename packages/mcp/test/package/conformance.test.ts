import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createEmulator } from '@org/aihub-emulator';
import { createServerFactory, serveHttp } from '@org/aihub-mcp';
import { binaryOf } from '@org/aihub-runtime-binaries';
import { AIHub } from '@org/aihub-sdk';
import { describe, expect, it, onTestFinished } from 'vitest';

const run = promisify(execFile);
const suite = join(
  import.meta.dirname,
  '../../node_modules/@modelcontextprotocol/conformance/dist/index.js',
);
/** The suite imports `globSync` of `node:fs`, which Node has since version 22. */
const node = binaryOf('node-22');

describe('the conformance suite of the protocol', () => {
  it.skipIf(node === undefined)(
    'passes but for the expected failures, where there is a Node 22',
    async () => {
      const hub = createEmulator();
      const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
      const server = await serveHttp(createServerFactory({ aihub }), { port: 0 });
      onTestFinished(() => server.close());
      const failures = join(import.meta.dirname, 'expected-failures.yml');
      const args = [suite, 'server', '--url', server.url, '--expected-failures', failures];
      // It exits with 1 when another scenario fails, or an expected failure passes.
      const { stdout } = await run(node ?? '', args, { maxBuffer: 1e7 });
      expect(stdout).toContain('dns-rebinding-protection: 2 passed, 0 failed');
      expect(stdout).toContain('tools-list: 1 passed, 0 failed');
    },
  );
});
