import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError } from '../errors/usage-error.ts';
import type { Host } from '../host.ts';
import { Interrupted } from './interrupt.ts';

/** Whether somebody is there to answer a question. */
export function canAsk({ stdin, stderr }: Host): boolean {
  return Boolean(stdin.isTTY && stderr.isTTY);
}

/** Asks for a line. */
export function ask(host: Host, question: string): Promise<string> {
  const { stdin, stderr } = host;
  return answer(createInterface({ input: stdin, output: stderr, terminal: true }), question);
}

/** Asks for a line that is not shown while it is typed. */
export async function askHidden(host: Host, question: string): Promise<string> {
  const { stdin, stderr } = host;
  stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    return await answer(createInterface({ input: stdin, output: nowhere, terminal: true }), '');
  } finally {
    stderr.write('\n');
  }
}

function answer(lines: Interface, question: string): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    // In raw mode Ctrl-C comes as a character, and readline makes this event of it.
    lines.once('SIGINT', () => reject(new Interrupted('SIGINT')));
    lines.once('close', () => reject(new UsageError('There was no answer.')));
    lines.question(question, resolve);
  }).finally(() => lines.close());
}
