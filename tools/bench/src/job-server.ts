// An emulator in a process of its own; on a message it sends what it has done.
import { startEmulator } from '@org/aihub-emulator';
import { cpuMs } from './measure.ts';

/** What the server has done. */
export interface ServerFigures {
  requests: number;
  cpuMs: number;
}

const baseMs = Number(process.argv[2]);
const hub = await startEmulator({
  ...{ checkResponses: false, maxStoredBytes: 8e9, runDuration: { baseMs, perFileMs: 0 } },
});
const before = cpuMs();
process.on('message', () => {
  const requests = Object.values(hub.stats.requests).reduce((sum, count) => sum + count, 0);
  process.send?.({ requests, cpuMs: cpuMs() - before });
});
process.send?.({ url: hub.url, token: hub.token });
