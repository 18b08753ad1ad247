import { Readable } from 'node:stream';
import { type EndingInit, ending } from '../async/ending.ts';
import { onAbort } from '../async/on-abort.ts';
import { checkOptions, type Rules, wholeFrom, withMethods } from '../options/check-options.ts';
import {
  type ConnectionSettings,
  createDispatchers,
  type Dispatcher,
  type Dispatchers,
  type PoolDispatcher,
  toDispatcher,
} from './dispatchers.ts';
import { PoolResponse } from './pool-response.ts';
import { Receiver } from './receiver.ts';

/** A `fetch` for the client's `fetch` option, and the way to close its connections. */
export type PoolFetch = typeof globalThis.fetch & {
  /** Waits for what is under way, then closes every connection. A `dispatcher` of yours stays open. */
  close(): Promise<void>;
};

type FetchInput = Parameters<typeof globalThis.fetch>[0];
/** What of the options of `fetch` is used. */
interface FetchInit extends EndingInit {
  method?: string | undefined;
  headers?: unknown;
  body?: unknown;
  signal?: AbortSignal | null | undefined;
}

/** Settings of the pool. */
export interface PoolFetchOptions {
  /**
   * Connections an origin, at most.
   *
   * @default 64
   */
  connections?: number | undefined;
  /**
   * How connections are made, as undici takes it: a certificate authority, a lookup, `timeout` in ms.
   *
   * @default what undici does by itself
   */
  connect?: ConnectionSettings['connect'];
  /**
   * URL of a proxy for all requests; `false` for none, whatever the environment says.
   *
   * @default what the environment says: `https_proxy`, `http_proxy` and `no_proxy`, in small or
   *   capital letters
   */
  proxy?: string | false | undefined;
  /**
   * A dispatcher of undici to send with, such as an `Agent` of yours. No other option holds then.
   *
   * @default a pool of its own
   */
  dispatcher?: PoolDispatcher | undefined;
}

const poolRules: Rules = {
  connections: /* @__PURE__ */ wholeFrom(1),
  connect: (value) =>
    (typeof value !== 'object' || value === null) && 'an object, as undici takes it',
  proxy: (value) =>
    !(value === false || typeof value === 'string') && 'the URL of a proxy, or false',
  dispatcher: /* @__PURE__ */ withMethods('a dispatcher of undici, an object', 'dispatch', 'close'),
};

/**
 * A `fetch` on an undici connection pool, for programs that make thousands of calls: it does what
 * the client needs of `fetch` at a fraction of its CPU time. Node only; needs the package `undici`.
 *
 * A POST or PATCH gets a connection of its own: on one that was idle, and that a proxy is about to
 * close, it could break off with its outcome unknown. All other requests share the pool.
 *
 * What it gives back is no full `Response`, so use it for the client's `fetch` option alone. It
 * follows no redirects and has no timeouts of its own: both are the client's task.
 *
 * @throws AIHubError from the first call when undici is not installed, or the proxy cannot be used.
 * @example
 * ```ts
 * import { AIHub } from '@org/aihub-sdk';
 * import { createPoolFetch } from '@org/aihub-sdk/node';
 *
 * const fetch = createPoolFetch({ connections: 16 });
 * const aihub = new AIHub({ fetch });
 * ```
 */
export function createPoolFetch(options: PoolFetchOptions = {}): PoolFetch {
  checkOptions('createPoolFetch', options, poolRules);
  const { connections = 64, connect, proxy, dispatcher } = options;
  const starting: Promise<Dispatchers> = dispatcher
    ? Promise.resolve({ kept: toDispatcher(dispatcher), fresh: toDispatcher(dispatcher) })
    : createDispatchers({ connections, connect, proxy });
  // The first call throws it. A program that makes none must not end because of it.
  starting.catch(() => undefined);
  const poolFetch = async (input: FetchInput, init: FetchInit = {}): Promise<Response> => {
    const { kept, fresh } = await starting;
    const { method = 'GET' } = init;
    const sender = method === 'POST' || method === 'PATCH' ? fresh : kept;
    // It has what the client's transport reads of a Response, and no more.
    return (await send(sender, String(input), method, init)) as unknown as Response;
  };
  const close = async (): Promise<void> => {
    if (dispatcher) return;
    const { kept, fresh } = await starting;
    await Promise.all([kept.close(), fresh.close()]);
  };
  // Declared by its use as `fetch`, whose type differs with and without the DOM's types.
  return Object.assign(poolFetch as typeof globalThis.fetch, { close, [ending]: true });
}

function send(
  dispatcher: Dispatcher,
  url: string,
  method: string,
  { headers, body, signal, [ending]: end }: FetchInit,
): Promise<PoolResponse> {
  const { origin, path } = split(url);
  return new Promise((resolve, reject) => {
    if (end?.isOver) throw end.reason;
    if (signal?.aborted) throw signal.reason;
    let forget = (): void => {};
    const receiver = new Receiver({
      begun: (status, headers, body) => resolve(new PoolResponse(status, headers, body)),
      failed: reject,
      over: () => forget(),
    });
    forget = end
      ? end.onEnd(() => receiver.cancel(end.reason))
      : onAbort(signal ?? undefined, () => receiver.cancel(signal?.reason));
    dispatcher.dispatch(
      {
        origin,
        path,
        method,
        headers: toHeaderList(headers, body),
        body: toUndiciBody(body),
      },
      receiver,
    );
  });
}

/** What `URL` leaves as it is. A dot may be a step up. */
const plainPath = /^\/[\w/?&=%+,:-]*$/;
let lastOrigin = '';

/** Nearly all requests go to one origin; `URL` takes several microseconds. */
function split(url: string): { origin: string; path: string } {
  if (lastOrigin !== '' && url.startsWith(lastOrigin)) {
    const path = url.slice(lastOrigin.length);
    if (plainPath.test(path)) return { origin: lastOrigin, path };
  }
  const { origin, pathname, search } = new URL(url);
  lastOrigin = origin;
  return { origin, path: pathname + search };
}

function toHeaderList(headers: unknown, body: unknown): string[] {
  const list = ['accept-encoding', 'gzip, deflate, br'];
  // It goes out as a stream, which would be sent in chunks without a length.
  if (body instanceof Blob) list.push('content-length', String(body.size));
  for (const [name, value] of entriesOf(headers)) list.push(name, value);
  return list;
}

/** The headers of the client are a plain object. A `Headers` has to be made of anything else alone. */
function entriesOf(headers: unknown): Iterable<[string, string]> {
  if (headers && Object.getPrototypeOf(headers) === Object.prototype) {
    return Object.entries(headers as Record<string, string>);
  }
  return new Headers(headers as Record<string, string>);
}

function toUndiciBody(body: unknown): unknown {
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (body instanceof ReadableStream) return Readable.fromWeb(body as never);
  if (body instanceof Blob) return Readable.fromWeb(body.stream() as never);
  return body ?? null;
}
