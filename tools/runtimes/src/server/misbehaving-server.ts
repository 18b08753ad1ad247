import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Counts } from './case.ts';
import { cases } from './cases.ts';

/** A server that misbehaves at `/<runtime>/<case>`, and counts what comes over the wire. */
export interface MisbehavingServer {
  origin: string;
  /** By `/<runtime>/<case>`. */
  counts: Map<string, Counts>;
  close(): void;
}

/** @param elsewhere - Another such server, as the target of redirects. */
export async function startMisbehavingServer(
  elsewhere?: MisbehavingServer,
): Promise<MisbehavingServer> {
  const counts = new Map<string, Counts>();
  const carried = new WeakMap<Socket, number>();
  const server = createServer((request, response) => {
    const [, runtime = '', name = ''] = (request.url ?? '').split('/');
    const root = `/${runtime}/${name}`;
    const found = counts.get(root) ?? {};
    counts.set(root, found);
    const { method = '', socket } = request;
    found[method] = (found[method] ?? 0) + 1;
    const before = carried.get(socket) ?? 0;
    carried.set(socket, before + 1);
    cases[name]?.({
      request,
      response,
      counts: found,
      carried: before,
      elsewhere: elsewhere?.origin ?? '',
      root,
    });
  });
  const port = await listen(server);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, counts, close };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
