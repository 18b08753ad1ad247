import { fork } from 'node:child_process';
import { join } from 'node:path';

/** The emulators and the misbehaving server, in a process of their own. */
export interface OtherSide {
  control: string;
  misbehaving: string;
  /** By runtime: an emulator each, so that they can be counted apart. */
  hubs: Record<string, { url: string; token: string }>;
  close(): void;
}

export async function startOtherSide(runtimes: readonly string[]): Promise<OtherSide> {
  const child = fork(join(import.meta.dirname, 'server/main.ts'), runtimes, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data) => resolve(String(data)));
    child.once('exit', (code) => reject(new Error(`The servers ended with code ${code}.`)));
  });
  return { ...JSON.parse(line), close: () => child.disconnect() };
}
