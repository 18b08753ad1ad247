import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** What a command of the DevTools protocol responses, or what an event says. */
type Params = Record<string, unknown>;

/**
 * A Chromium that is steered over the two pipes of `--remote-debugging-pipe` (fds 3 and 4, messages end in NUL).
 * Playwright also listens to the network, which makes Chromium keep every body that a page sends as
 * bytes: 10 MB took 5 s instead of 0.1 s.
 */
export interface DevTools {
  send(method: string, params?: Params, sessionId?: string): Promise<Params>;
  /** Calls back at each event of this name. */
  on(event: string, listener: (params: Params) => void): void;
  close(): Promise<void>;
}

interface Message {
  id?: number;
  method?: string;
  params?: Params;
  result?: Params;
  error?: { message: string };
}

export function startChromium(path: string, flags: readonly string[]): DevTools {
  const profile = mkdtempSync(join(tmpdir(), 'aihub-chromium-'));
  const args = ['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${profile}`];
  const child = spawn(path, [...args, ...flags], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (params: Params) => void>();
  let count = 0;
  readMessages(output, (message) => {
    if (message.id === undefined) listeners.get(message.method ?? '')?.(message.params ?? {});
    else waiting.get(message.id)?.(message);
  });
  const send: DevTools['send'] = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, ({ result = {}, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  return {
    send,
    on: (event, listener) => listeners.set(event, listener),
    async close() {
      const ended = once(child, 'exit');
      await send('Browser.close');
      await ended;
      // Its other processes may write for a moment longer.
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

function readMessages(output: Readable, use: (message: Message) => void): void {
  let text = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (text + chunk).split('\0');
    text = parts.pop() ?? '';
    for (const part of parts) use(JSON.parse(part));
  });
}
