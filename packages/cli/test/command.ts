import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createEmulator, type Emulator, type EmulatorOptions } from '@org/aihub-emulator';
import { onTestFinished } from 'vitest';
import type { Host } from '../src/host.ts';
import type { Table } from '../src/operations/add-commands.ts';
import { run } from '../src/run.ts';

/** What a call of the command came to. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

export interface CallSettings {
  /** What standard output and standard error are: terminals, or pipes (default). */
  isTerminal?: boolean;
  columns?: number;
  /** What is piped in. */
  input?: string | Uint8Array;
  /** What is typed after each question. */
  answers?: readonly string[];
  env?: Record<string, string>;
  table?: Table;
  fetch?: typeof fetch;
  /** Called with what sends a signal to the command, once it runs. */
  withSignal?: (send: (signal: 'SIGINT' | 'SIGTERM') => void) => void;
}

/** A folder that is gone after the test. A hook of this module would run for one file of the suite alone. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aihub-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A hub whose runs take milliseconds. */
export function fastHub(options: EmulatorOptions = {}): Emulator {
  return createEmulator({ clock: { speed: 1_000 }, ...options });
}

/** The environment of an account of the hub, with a home of its own. */
export function accountOf(hub: Emulator): Record<string, string> {
  return { ...homeOf(), AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.token };
}

/** A home in which nothing is stored. */
export function homeOf(): Record<string, string> {
  const folder = temporaryFolder();
  return { XDG_CONFIG_HOME: join(folder, 'config'), XDG_STATE_HOME: join(folder, 'state') };
}

/** Calls the command in this process. */
export async function call(argv: readonly string[], settings: CallSettings = {}): Promise<Outcome> {
  const { isTerminal = false, columns = 80, input, env = {} } = settings;
  const listeners = new Set<(signal: 'SIGINT' | 'SIGTERM') => void>();
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const shown = { stdout: '', stderr: '' };
  stdout.on('data', (chunk: Buffer) => {
    shown.stdout += chunk.toString();
  });
  const answers = [...(settings.answers ?? [])];
  stderr.on('data', (chunk: Buffer) => {
    shown.stderr += chunk.toString();
    // A question is at the end of the line; behind it the cursor is moved (ECMA-48).
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
    const text = chunk.toString().replace(/\u001b\[[\d;]*[A-Za-z]/g, '');
    if (/(?:: |\] )$/.test(text) && answers.length > 0) stdin.write(`${answers.shift()}\n`);
  });
  if (input !== undefined) stdin.write(input);
  if (!isTerminal) stdin.end();
  const host: Host = {
    stdin: Object.assign(stdin, { isTTY: isTerminal }),
    stdout: Object.assign(stdout, { isTTY: isTerminal, columns }),
    stderr: Object.assign(stderr, { isTTY: isTerminal, columns }),
    env: { NO_COLOR: '1', ...env },
    fetch: settings.fetch,
    onSignal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  settings.withSignal?.((signal) => {
    for (const listener of listeners) listener(signal);
  });
  const code = await run(argv, host, settings.table);
  return { code, ...shown };
}

/** Calls the command with an account of the hub. */
export function callOn(
  hub: Emulator,
  argv: readonly string[],
  settings: CallSettings = {},
): Promise<Outcome> {
  return call(argv, { env: accountOf(hub), fetch: hub.fetch, ...settings });
}
