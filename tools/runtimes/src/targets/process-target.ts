import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Target } from './target.ts';

const execute = promisify(execFile);

/** A runtime that runs a program from the command line. */
export function processTarget(
  name: string,
  title: string,
  binary: string | undefined,
  args: readonly string[] = [],
): Target {
  const start = async (...more: string[]) => {
    const { stdout } = await execute(binary ?? '', more, {
      timeout: 110_000,
      maxBuffer: 2 ** 24,
      // Without NODE_OPTIONS and the like of the test runner.
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
    });
    return stdout;
  };
  return {
    name,
    title,
    missing: binary === undefined ? 'no binary for this platform' : undefined,
    async version() {
      return /\d+\.\d+\.\d+/.exec(await start('--version'))?.[0] ?? 'unknown';
    },
    async run(folder, addresses) {
      const program = join(folder, 'process.mjs');
      return JSON.parse(await start(...args, program, JSON.stringify(addresses)));
    },
  };
}
