import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { binaryOf } from '@org/aihub-runtime-binaries';

/** `undefined` where there is none for this platform. */
export const workerdBinary: string | undefined = binaryOf('workerd');

/** In workerd's own language; the network service is what lets `fetch` reach loopback. */
const configOf = (
  port: number,
  compatibilityDate: string,
): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.mjs")],
      compatibilityDate = "${compatibilityDate}",
    )),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;

/**
 * Serves `worker.mjs` of a folder.
 *
 * @returns Its URL, and what stops it.
 */
export async function serveWorker(
  folder: string,
  compatibilityDate = '2026-11-01',
): Promise<{ url: string; stop(): void }> {
  const port = await freePort();
  writeFileSync(join(folder, 'workerd.capnp'), configOf(port, compatibilityDate));
  const server = spawn(workerdBinary ?? '', ['serve', 'workerd.capnp'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await listening(server, url);
  } catch (error) {
    server.kill();
    throw error;
  }
  return { url, stop: () => server.kill() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(server: ChildProcess, url: string): Promise<void> {
  for (let round = 0; round < 100; round++) {
    if (server.exitCode !== null) throw new Error(`workerd ended with code ${server.exitCode}.`);
    const { hostname, port } = new URL(url);
    if (await canConnect(hostname, Number(port))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('workerd does not listen after 10 s.');
}

async function canConnect(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).finally(() => socket.destroy()) as Promise<boolean>;
}
