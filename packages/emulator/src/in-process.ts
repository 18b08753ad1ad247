import type { EncodedResponse } from './encode.ts';
import type { HubRequest } from './response.ts';

/** Handles a request however it came. */
export type RequestHandler = (request: HubRequest) => Promise<EncodedResponse>;

/** A `fetch` that goes straight to the hub: no socket, the host of the URL does not matter. */
export function createFetch(handle: RequestHandler): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const { request, signal } = await toRequest(input, init);
    signal?.throwIfAborted();
    const response = await untilAborted(handle({ ...request, signal }), signal);
    if (response.breaks === 'before') throw connectionError('fetch failed');
    const { status, headers, bytes } = response;
    const body = response.breaks === 'in-body' ? broken(bytes) : bytes;
    return new Response(hasNoBody(status) ? null : (body as BodyInit | undefined), {
      status,
      headers,
    });
  };
}

/** A failure as Node's `fetch` reports it: a TypeError whose cause has a code. */
export function connectionError(message: string, code = 'ECONNRESET'): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error(code), { code }) });
}

/** Simple bodies go the short way; the rest is read as the platform reads it. */
async function toRequest(
  input: Parameters<typeof globalThis.fetch>[0],
  init: RequestInit,
): Promise<{ request: HubRequest; signal: AbortSignal | undefined }> {
  const { body } = init;
  const simple =
    !(input instanceof Request) &&
    (body === undefined || body === null || typeof body === 'string' || body instanceof Uint8Array);
  if (!simple) {
    const read = new Request(input, { ...init, duplex: 'half' } as RequestInit);
    const bytes = new Uint8Array(await read.arrayBuffer());
    return { request: plain(read.method, read.url, read.headers, bytes), signal: read.signal };
  }
  const headers = new Headers(init.headers);
  if (typeof body === 'string' && !headers.has('content-type')) {
    headers.set('content-type', 'text/plain;charset=UTF-8');
  }
  const bytes =
    typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body ?? []);
  const method = (init.method ?? 'GET').toUpperCase();
  const request = plain(method, String(input), headers, bytes);
  return { request, signal: init.signal ?? undefined };
}

function plain(method: string, url: string, headers: Headers, body: Uint8Array): HubRequest {
  return { method, url, headers: Object.fromEntries(headers), body };
}

/** An abort does not take back what the hub has done, as on the real way. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function broken(bytes: Uint8Array = new Uint8Array()): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(connectionError('terminated'));
      sent = true;
      controller.enqueue(bytes.slice(0, Math.max(1, bytes.length >> 1)));
    },
  });
}

function hasNoBody(status: number): boolean {
  return status === 204 || status === 304;
}
