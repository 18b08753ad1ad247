import type { ConnectionOptions } from 'node:tls';
import { AIHubError } from '../errors.ts';
import { environmentVariable } from '../runtime.ts';
import type { Receiver } from './receiver.ts';

/** Any dispatcher of undici. Its own types are not used, since undici is optional. */
export interface PoolDispatcher {
  /** Sends a request, as `Dispatcher.dispatch` of undici. */
  dispatch(...args: never[]): unknown;
  /** Closes its connections. A pool never calls it. */
  close(): Promise<void>;
}

/** What the pool uses of a dispatcher. */
export interface Dispatcher {
  dispatch(
    options: {
      origin: string;
      path: string;
      method: string;
      headers: string[];
      body: unknown;
    },
    handler: Receiver,
  ): unknown;
  close(): Promise<void>;
}

/** How connections are made. */
export interface ConnectionSettings {
  /** Connections an origin, at most. */
  connections: number;
  /** As undici takes it. */
  connect?:
    | (ConnectionOptions & {
        /** Time for making a connection in milliseconds. */
        timeout?: number;
      })
    | undefined;
  /** URL of a proxy; `false` for none. */
  proxy?: string | false | undefined;
}

/** The dispatchers of a pool. */
export interface Dispatchers {
  /** Keeps connections open, and uses them again. */
  kept: Dispatcher;
  /** Opens a connection for each request. */
  fresh: Dispatcher;
}

const variables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/** undici is loaded only here, so that the rest of this entry does without it. */
export async function createDispatchers(settings: ConnectionSettings): Promise<Dispatchers> {
  const { Agent, EnvHttpProxyAgent } = await import('undici').catch((cause: unknown) => {
    throw new AIHubError('createPoolFetch needs the package undici 7: npm install undici@7', {
      cause,
    });
  });
  const { connections, connect, proxy } = settings;
  const common = { connections, headersTimeout: 0, bodyTimeout: 0, ...(connect && { connect }) };
  const through: object = connect ? { requestTls: connect } : {};
  const create = (options: object): Dispatcher => {
    if (proxy) {
      const always = { httpProxy: proxy, httpsProxy: proxy, noProxy: '' };
      return toDispatcher(new EnvHttpProxyAgent({ ...options, ...through, ...always }));
    }
    const isProxied = proxy !== false && variables.some(environmentVariable);
    return toDispatcher(
      isProxied ? new EnvHttpProxyAgent({ ...options, ...through }) : new Agent(options),
    );
  };
  try {
    // With a pipelining of 0 undici closes each connection after its request (docs/api/Client.md).
    return { kept: create(common), fresh: create({ ...common, pipelining: 0 }) };
  } catch (error) {
    throw unusable(error);
  }
}

/** Not with the error as its cause: that has the URL of the proxy, and so its password, as `input`. */
function unusable(error: unknown): AIHubError {
  const why = error instanceof Error ? error.message : 'unknown';
  return new AIHubError(
    `createPoolFetch cannot use the proxy, or another setting (${why}). A proxy is a URL such as ` +
      'http://proxy.example:3128; without the option it comes from https_proxy or http_proxy in the environment.',
  );
}

/** Its types are those of undici, whose handlers have more than the pool needs. */
export function toDispatcher(dispatcher: PoolDispatcher): Dispatcher {
  return dispatcher as unknown as Dispatcher;
}
