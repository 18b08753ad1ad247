// The other side of the scenario, in a process of its own: `main.ts <runtime> <runtime> …`.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Emulator, startEmulator } from '@org/aihub-emulator';
import { startMisbehavingServer } from './misbehaving-server.ts';

const hubs = new Map<string, Emulator>();
for (const runtime of process.argv.slice(2)) {
  const runDuration = { baseMs: 1_000, perFileMs: 0 };
  hubs.set(runtime, await startEmulator({ runDuration, jobMs: 100, checkResponses: false }));
}
const elsewhere = await startMisbehavingServer();
const misbehaving = await startMisbehavingServer(elsewhere);

/** What was seen on the wire: of a hub by operation, of a case by method. */
function seen(path: string): unknown {
  const [, kind, name = ''] = /^\/([a-z]+)\/(.*)$/.exec(path) ?? [];
  if (kind === 'hub') return hubs.get(name)?.stats.requests;
  const server = kind === 'elsewhere' ? elsewhere : misbehaving;
  return server.counts.get(`/${name}`) ?? {};
}

const control = createServer(({ url = '' }, response) => {
  response.setHeader('content-type', 'application/json');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(seen(url) ?? {}));
});
control.listen(0, '127.0.0.1', () => {
  const { port } = control.address() as AddressInfo;
  const addresses = {
    control: `http://127.0.0.1:${port}`,
    misbehaving: misbehaving.origin,
    hubs: Object.fromEntries([...hubs].map(([name, { url, token }]) => [name, { url, token }])),
  };
  console.log(JSON.stringify(addresses));
});
process.on('disconnect', () => process.exit());
