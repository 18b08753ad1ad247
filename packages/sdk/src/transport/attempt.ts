import { type EndingInit, ending } from '../async/ending.ts';
import { discard, readBytes } from './body.ts';
import type { Deadline } from './deadline.ts';
import { failureCode, loadedFailures } from './failure-code.ts';
import { isResendable } from './repeat.ts';

/** A request as it goes over the wire. */
export interface WireRequest {
  url: string;
  method: string;
  headers: HeadersInit;
  body: BodyInit | undefined;
  /** The body of a success is left to be read later. */
  isStream?: boolean;
}

/** A response with its whole body. */
export interface RawResponse {
  response: Response;
  /** The body, decompressed; empty where the response has none, or it is to be read as a stream. */
  bytes: Uint8Array;
  /** No success, and its body broke off or is huge: the status says enough. */
  isBroken?: true;
}

/** The body of an error response is read up to this size. */
const maxErrorBytes = 1_048_576;

/** Sends a request once, follows redirects within its origin, and reads the whole response. */
export async function attempt(
  fetch: typeof globalThis.fetch,
  request: WireRequest,
  deadline: Deadline,
  maxBytes: number,
): Promise<RawResponse> {
  const { method, headers, body } = request;
  const reused = loadedFailures()?.reuseSignal(fetch, deadline);
  let { url } = request;
  for (let redirects = 0; ; redirects++) {
    const init: RequestInit & EndingInit & { duplex?: 'half' } = {
      method,
      headers,
      redirect: 'manual',
    };
    if (ending in fetch) init[ending] = deadline;
    else init.signal = reused?.signal ?? deadline.signal;
    if (body !== undefined) init.body = body;
    if (!isResendable(body)) init.duplex = 'half';
    // A response that comes after the call is over would hold its socket.
    const response = await deadline.race(Promise.resolve(fetch(url, init)), discard);
    if (!response) throw new TypeError('fetch got no response');
    if (request.isStream && response.ok) return { response, bytes: new Uint8Array() };
    if (!isRedirect(response)) return readResponse(response, maxBytes, deadline, reused?.giveBack);
    discard(response);
    const code = await failureCode(deadline);
    if (!code) return { response, bytes: new Uint8Array(), isBroken: true };
    url = code.redirectTarget(response, url, method, redirects);
  }
}

async function readResponse(
  response: Response,
  maxBytes: number,
  deadline: Deadline,
  whenRead: (() => void) | undefined,
): Promise<RawResponse> {
  const most = response.ok ? maxBytes : Math.min(maxBytes, maxErrorBytes);
  try {
    const bytes = await readBytes(response, most, deadline);
    whenRead?.();
    return { response, bytes };
  } catch (error) {
    if (response.ok || deadline.isOver) throw error;
    return { response, bytes: new Uint8Array(), isBroken: true };
  }
}

function isRedirect(response: Response): boolean {
  return response.type === 'opaqueredirect' || /^30[12378]$/.test(String(response.status));
}
