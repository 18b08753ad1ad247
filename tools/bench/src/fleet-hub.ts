// An emulator behind a port that counts what waiting asks for.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createEmulator, type Emulator, type Fault } from '@org/aihub-emulator';
import { badDay } from '../../../packages/queue/test/bad-day.ts';

export interface FleetHub {
  hub: Emulator;
  url: string;
  /** Requests that ask how far runs are; searches for a key are not among them. */
  waiting: number;
  requests: number;
  close(): Promise<void>;
}

/** The longest body that a run of the bench sends is a short text. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}

/** A poll gets a run, or lists the runs of a window of time; a search has no end of its window. */
function isWaiting({ method, url = '' }: IncomingMessage): boolean {
  if (method !== 'GET') return false;
  return /\/v2\/apps\/runs\/[^/?]+$/.test(url) || /\/v2\/apps\/runs\?.*to_timestamp=/.test(url);
}

/** A bad day, on which one request in fifty is throttled. */
const benchDay = badDay.map((fault) =>
  fault.kind === 'rate-limit' ? { ...fault, probability: 0.02 } : fault,
);

/** @param faults - Those of a bad day unless others are given. */
export async function startFleetHub(faults: Fault[] = benchDay): Promise<FleetHub> {
  const hub = createEmulator({
    runDuration: { baseMs: 10_000, perFileMs: 0 },
    checkResponses: false,
    listPageCap: 1_000,
    maxRuns: 1e6,
    seed: 12,
    faults,
  });
  const counts = { waiting: 0, requests: 0 };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    counts.requests++;
    if (isWaiting(request)) counts.waiting++;
    const body = await bodyOf(request);
    const { method = 'GET', headers } = request;
    const result = await hub.fetch(new URL(request.url ?? '/', hub.url), {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      ...(body.length > 0 && { body }),
    });
    response.writeHead(result.status, Object.fromEntries(result.headers));
    response.end(new Uint8Array(await result.arrayBuffer()));
  };
  const server: Server = createServer((request, response) => {
    // What the emulator breaks off, the port does too.
    handle(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    hub,
    url: `http://127.0.0.1:${port}/api`,
    get waiting() {
      return counts.waiting;
    },
    get requests() {
      return counts.requests;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await hub.close();
    },
  };
}
