import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runServer } from 'verdaccio';

export interface Registry {
  url: string;
  close(): Promise<void>;
}

/**
 * An npm registry on loopback, empty but for what is published to it. Packages of other scopes come from
 * `upstream`, and are not kept.
 *
 * @param folder - Where it keeps what is published.
 */
export async function startRegistry(folder: string, upstream: string): Promise<Registry> {
  const config = {
    storage: folder,
    uplinks: { upstream: { url: upstream, cache: false } },
    packages: {
      '@org/*': { access: '$all', publish: '$anonymous' },
      '**': { access: '$all', proxy: 'upstream' },
    },
    web: { enable: false },
    log: { type: 'stdout', level: 'fatal' },
    self_path: folder,
  };
  const server: Server = await runServer(config as never);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
