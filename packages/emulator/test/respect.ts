import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer, request as send } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = new URL('../../../spec/workflows/', import.meta.url);

/** The files of the spec's workflows. */
export const workflows: readonly string[] = readdirSync(folder).filter((name) =>
  name.endsWith('.arazzo.yaml'),
);

/**
 * Runs workflows of the spec with Redocly against a validating proxy, and returns its report. A
 * server in between reports violations that Redocly does not look for. All at once, since to start Redocly takes
 * longer than a workflow.
 *
 * @throws Error with the report when a step fails.
 */
export async function respect(
  workflows: readonly string[],
  proxy: string,
  token: string,
  onViolation: (violation: string) => void,
): Promise<string> {
  const noting = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const options = { method, headers: { ...headers, host: new URL(proxy).host } };
    const passed = send(proxy + url, options, (response) => {
      const found = response.headers['sl-violations'];
      if (found) onViolation(`${method} ${url}: ${found}`);
      outgoing.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => noting.listen(0, '127.0.0.1', resolve));
  const { port } = noting.address() as AddressInfo;
  try {
    return await runRedocly(workflows, `http://127.0.0.1:${port}`, token);
  } finally {
    noting.close();
    noting.closeAllConnections();
  }
}

async function runRedocly(
  workflows: readonly string[],
  url: string,
  token: string,
): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const command = join(dirname(manifest), 'bin', 'cli.js');
  const input = ['-S', `aihub=${url}`, '--input', `token=${token}`];
  const quiet = {
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  try {
    const files = workflows.map((name) => fileURLToPath(new URL(name, folder)));
    const args = [command, 'respect', ...files, ...input];
    const env = { ...process.env, ...quiet };
    return (await promisify(execFile)(process.execPath, args, { env })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`A workflow failed.\n${stdout}\n${stderr}`);
  }
}
