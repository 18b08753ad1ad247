import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { binaryOf } from '@org/aihub-runtime-binaries';

const require = createRequire(import.meta.url);
const document = require.resolve('@org/aihub-sdk/openapi.yaml');
const run = promisify(execFile);

/** hey-api and orval need Node 22. */
function node22(): string {
  const binary = binaryOf('node-22');
  if (!binary) throw new Error('There is no Node 22 for this platform.');
  return binary;
}

/** A file of an installed package, also one that its `exports` do not name. */
function packaged(name: string, file: string): string {
  return fileURLToPath(new URL(`../../node_modules/${name}/${file}`, import.meta.url));
}

/** Generates a client into a folder, and returns the file that exports its operations. */
export const generate: Record<string, (folder: string) => Promise<string>> = {
  async 'hey-api'(folder) {
    const program = packaged('@hey-api/openapi-ts', 'bin/run.js');
    const plugins = ['@hey-api/client-fetch'];
    await run(node22(), [program, '-i', document, '-o', folder, '-c', ...plugins]);
    return join(folder, 'sdk.gen.ts');
  },
  async redocly(folder) {
    const env = {
      ...process.env,
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    };
    const file = join(folder, 'client.ts');
    const program = packaged('@redocly/cli', 'bin/cli.js');
    await run(process.execPath, [program, 'generate-client', document, '-o', file], { env });
    return file;
  },
  async orval(folder) {
    const file = join(folder, 'client.ts');
    const output = {
      target: file,
      client: 'fetch',
      mode: 'single',
      baseUrl: 'http://hub.test/api',
    };
    const config = join(folder, 'orval.config.mjs');
    const hub = { input: { target: document }, output };
    writeFileSync(config, `export default ${JSON.stringify({ hub })};\n`);
    const program = packaged('orval', 'dist/bin/orval.mjs');
    await run(node22(), [program, '--config', config], { cwd: dirname(config) });
    return file;
  },
  async 'swagger-typescript-api'(folder) {
    const program = packaged('swagger-typescript-api', 'dist/cli.mjs');
    const args = ['generate', '-p', document, '-o', folder, '-n', 'api.ts'];
    await run(process.execPath, [program, ...args]);
    return join(folder, 'api.ts');
  },
};
