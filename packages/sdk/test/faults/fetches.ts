import type { LookupFunction } from 'node:net';
import { createPoolFetch } from '../../src/node/pool-fetch.ts';

export interface ConnectOptions {
  /** For TLS: a certificate to trust. */
  ca?: string;
  lookup?: LookupFunction;
  /** Of making the connection, in milliseconds. */
  timeout?: number;
}

/** A `fetch` that the client may be given. Every fault is tried with each. */
export interface FetchInUse {
  name: string;
  fetch: typeof globalThis.fetch;
  /** The same with other settings of its connections, if it takes any. */
  connecting?(options: ConnectOptions): Promise<typeof globalThis.fetch>;
}

const globalFetch: Required<FetchInUse> = {
  name: 'the global fetch',
  fetch: globalThis.fetch,
  async connecting(connect) {
    // Node shows its undici in this place, after the first use.
    await fetch('data:,').then((response) => response.text());
    const { constructor: Agent } = Reflect.get(
      globalThis,
      Symbol.for('undici.globalDispatcher.1'),
    ) as { constructor: new (options: { connect: ConnectOptions }) => unknown };
    const dispatcher = new Agent({ connect });
    return (url, init) => fetch(url, { ...init, dispatcher } as RequestInit);
  },
};

const poolFetch: Required<FetchInUse> = {
  name: 'the pool of undici',
  fetch: createPoolFetch() as typeof globalThis.fetch,
  connecting: async (connect) => createPoolFetch({ connect }) as typeof globalThis.fetch,
};

/** Add another here, and everything is tried with it as well. */
export const fetches: readonly FetchInUse[] = [globalFetch, poolFetch];

/** Those whose connections can be told how to connect. */
export const connectingFetches: readonly Required<FetchInUse>[] = [globalFetch, poolFetch];
