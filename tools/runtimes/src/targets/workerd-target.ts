import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { binaryOf } from '@org/aihub-runtime-binaries';
import type { Target } from './target.ts';

const binary = binaryOf('workerd');

/** In workerd's own language; the network service is what lets `fetch` reach loopback. */
const configOf = (port: number): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.mjs")],
      compatibilityDate = "2026-11-01",
    )),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;

/** Cloudflare's runtime for Workers: the whole scenario is one request to a Worker. */
export const workerdTarget: Target = {
  name: 'workerd',
  title: 'workerd (Cloudflare Workers)',
  missing: binary === undefined ? 'no binary for this platform' : undefined,
  async version() {
    const said = execFileSync(binary ?? '', ['--version'], { encoding: 'utf8' });
    return said.replace('workerd', '').trim();
  },
  async run(folder, addresses) {
    const port = await freePort();
    writeFileSync(join(folder, 'workerd.capnp'), configOf(port));
    const server = spawn(binary ?? '', ['serve', 'workerd.capnp'], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    try {
      const url = `http://127.0.0.1:${port}`;
      await listening(server, url);
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(addresses) });
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return JSON.parse(text);
    } finally {
      server.kill();
    }
  },
};

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
  const { connect } = await import('node:net');
  const socket = connect(port, host);
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).finally(() => socket.destroy()) as Promise<boolean>;
}
