import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A port that refuses connections. */
export interface RefusedPort {
  port: number;
  stop(): void;
}

/**
 * The local port of a connection that stays open: nothing listens there, and no server of another
 * test is given it, as one that was only closed may be.
 */
export async function refusedPort(): Promise<RefusedPort> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [[accepted]] = await Promise.all([once(server, 'connection'), once(socket, 'connect')]);
  return {
    port: socket.localPort as number,
    stop() {
      socket.destroy();
      accepted.destroy();
      server.close();
    },
  };
}
