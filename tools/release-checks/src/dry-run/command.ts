import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a program to its end, without stopping the event loop, on which the registry runs. */
export function outputs(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<{ stdout: string; stderr: string }> {
  return run(command, args, { maxBuffer: 2 ** 26, ...options });
}

/** What a program writes to its standard output. */
export async function output(...command: Parameters<typeof outputs>): Promise<string> {
  return (await outputs(...command)).stdout;
}

/** Starts a program, and waits for a line of its output. */
export async function startUntil(
  line: RegExp,
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ child: ChildProcess; match: RegExpMatchArray }> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const text of createInterface(child.stdout)) {
    const match = text.match(line);
    if (match) return { child, match };
  }
  throw new Error(`${command} ended without the line ${line}.`);
}

/** Ends a program that was started. */
export async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
