import { randomBytes } from 'node:crypto';
import type { HubClock } from './clock.ts';
import { apiRoot } from './contract/contract.ts';
import type { EncodedResponse } from './encode.ts';
import type { Faults } from './faults/faults.ts';
import type { Fixtures } from './fixtures/fixtures.ts';
import { isLoopback } from './guard.ts';
import { Hub } from './hub.ts';
import { connectionError, createFetch, type RequestHandler } from './in-process.ts';
import { listen } from './listen.ts';
import type { EmulatorOptions, ServerOptions } from './options.ts';
import type { RequestEntry } from './request-log.ts';
import type { HubRequest } from './response.ts';
import { cancelRun, type ReviewOptions, reviewRun } from './review.ts';
import { handleSite } from './site.ts';
import type { ReviewEdit } from './state/run.ts';

/** How the hub restarts. */
export interface RestartOptions {
  /**
   * Keep batches, runs and jobs.
   *
   * @default true
   */
  keepState?: boolean;
  /**
   * How long the port is closed, in milliseconds of real time.
   *
   * @default 0
   */
  downMs?: number;
}

/** A small AI Hub of your own. */
export interface Emulator {
  /** The API's root, for the client's `apiRoot`. */
  readonly url: string;
  /** The page on which to watch it; reachable only if the hub listens. */
  readonly pageUrl: string;
  /** A token that it accepts. */
  readonly token: string;
  /** The same hub with no socket, for the client's `fetch`; the URL's host does not matter. */
  readonly fetch: typeof globalThis.fetch;
  /** The hub's time. */
  readonly clock: HubClock;
  /** What goes wrong on purpose. */
  readonly faults: Faults;
  /** Results of your own, in place of what the hub reads from the files. */
  readonly fixtures: Fixtures;
  /** How many requests there were, by operationId. */
  readonly stats: { readonly requests: Readonly<Record<string, number>> };
  /** The last 200 requests, oldest first, with what breaks the contract. */
  readonly requests: readonly RequestEntry[];
  /**
   * Completes the review of a run that has stopped at a checkpoint; the run goes on.
   *
   * @throws Error when there is no such run, or it is not stopped.
   */
  review(runId: string, edits?: readonly ReviewEdit[], options?: ReviewOptions): void;
  /** Cancels a run, as a user would in the web interface. @throws Error when it is over. */
  cancel(runId: string): void;
  /** Consumption units that an account has left; Infinity where they do not run out. */
  unitsLeft(account: string): number;
  /** Closes every connection, and starts again. */
  restart(options?: RestartOptions): Promise<void>;
  /** Ends the hub; later requests fail as with a closed port. */
  close(): Promise<void>;
}

/**
 * Makes a hub in process, with no socket.
 *
 * @example
 * ```ts
 * const hub = createEmulator({ clock: 'stepped', seed: 1 });
 * const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
 * ```
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  return toEmulator(new Hub(options), 'http://127.0.0.1', {
    restart: (downMs) => new Promise((resolve) => setTimeout(resolve, downMs)),
    close: async () => {},
  });
}

/**
 * Starts a hub on a port of this machine; `fetch` reaches the same one without the port.
 *
 * @example
 * ```ts
 * const hub = await startEmulator();
 * const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
 * await hub.close();
 * ```
 */
export async function startEmulator(options: ServerOptions = {}): Promise<Emulator> {
  const { host = '127.0.0.1', port = 0 } = options;
  // Others can reach it there, so its token is not the one that everybody knows.
  const tokens = isLoopback(host) ? {} : { tokens: randomBytes(16).toString('hex') };
  const hub = new Hub({ ...tokens, ...options });
  const { maxBodyBytes } = hub.settings;
  const handle: RequestHandler = (request) => handleSite(hub, request);
  const server = await listen(handle, { port, host, maxBodyBytes }).catch((error: unknown) => {
    hub.close();
    throw error;
  });
  // An address that stands for all of this machine's is none to send to.
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const name = reached.includes(':') ? `[${reached}]` : reached;
  return toEmulator(hub, `http://${name}:${server.port}`, server);
}

interface Carrier {
  restart(downMs: number): Promise<void>;
  close(): Promise<void>;
}

function toEmulator(hub: Hub, origin: string, carrier: Carrier): Emulator {
  let down = false;
  const restart = async ({ keepState = true, downMs = 0 }: RestartOptions = {}) => {
    down = true;
    if (!keepState) hub.forget();
    await carrier.restart(downMs);
    down = false;
  };
  hub.onRestart = (keepState) => {
    restart({ keepState }).catch(() => {});
  };
  const handle = (request: HubRequest): Promise<EncodedResponse> => {
    if (down) throw connectionError('fetch failed', 'ECONNREFUSED');
    return handleSite(hub, request);
  };
  return {
    url: origin + apiRoot,
    pageUrl: `${origin}/`,
    token: hub.settings.tokens.keys().next().value ?? '',
    fetch: createFetch(async (request) => handle(request)),
    clock: hub.state.clock,
    faults: hub.faults,
    fixtures: hub.fixtures,
    stats: { requests: hub.log.counts },
    get requests() {
      return hub.log.entries;
    },
    review(runId, edits, options) {
      reviewRun(hub.state, runId, edits, options);
      hub.commit();
    },
    cancel(runId) {
      cancelRun(hub.state, runId);
      hub.commit();
    },
    unitsLeft: (account) => hub.state.units.left(account),
    restart,
    async close() {
      down = true;
      await carrier.close();
      hub.close();
    },
  };
}
