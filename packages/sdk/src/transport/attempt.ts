import { discard, readBytes } from './body.ts';
import type { Deadline } from './deadline.ts';

/** A request as it goes over the wire; the body can be sent again unless it is a stream. */
export interface WireRequest {
  url: string;
  method: string;
  headers: Headers;
  body: BodyInit | undefined;
}

export interface Answer {
  response: Response;
  /** The body, decompressed. Empty where the answer has none, or an error's body broke off. */
  bytes: Uint8Array;
}

/** A redirect that is not followed; its text says why. */
export class RedirectRefused extends Error {
  readonly status: number;

  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}

const mostRedirects = 5;

/** Sends a request once, follows redirects within its origin, and reads the answer whole. */
export async function attempt(
  fetch: typeof globalThis.fetch,
  request: WireRequest,
  deadline: Deadline,
  maxBytes: number,
): Promise<Answer> {
  const { method, headers, body } = request;
  let { url } = request;
  for (let redirects = 0; ; redirects++) {
    const init: RequestInit & { duplex?: 'half' } = {
      method,
      headers,
      redirect: 'manual',
      signal: deadline.signal,
    };
    if (body !== undefined) init.body = body;
    if (body instanceof ReadableStream) init.duplex = 'half';
    const response = await deadline.race(fetchOrDiscard(fetch, url, init, deadline));
    if (!isRedirect(response)) {
      return { response, bytes: await readAnswer(response, maxBytes, deadline) };
    }
    discard(response);
    url = redirectTarget(response, url, method, redirects);
  }
}

/** An answer that comes after the call is over would hold its socket. */
async function fetchOrDiscard(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  deadline: Deadline,
): Promise<Response> {
  const response = await fetch(url, init);
  if (deadline.signal.aborted) discard(response);
  return response;
}

/** An error's status says enough when its body breaks off. */
async function readAnswer(
  response: Response,
  maxBytes: number,
  deadline: Deadline,
): Promise<Uint8Array> {
  try {
    return await readBytes(response, maxBytes, deadline);
  } catch (error) {
    if (response.ok || deadline.signal.aborted) throw error;
    return new Uint8Array();
  }
}

function isRedirect(response: Response): boolean {
  return response.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(response.status);
}

/** Where to go on; throws where going on could send the token, or the body, astray. */
function redirectTarget(response: Response, from: string, method: string, before: number): string {
  const refuse = (why: string) => new RedirectRefused(response.status, why);
  if (response.type === 'opaqueredirect') throw refuse('a browser hides where to');
  if (method !== 'GET' && method !== 'HEAD') throw refuse(`a ${method} is never sent elsewhere`);
  const location = response.headers.get('location');
  if (location === null || !URL.canParse(location, from)) throw refuse('without a usable Location');
  const target = new URL(location, from);
  if (target.origin !== new URL(from).origin) {
    throw refuse(`to another origin, ${target.origin}, where your token must not go`);
  }
  if (before >= mostRedirects) throw refuse(`after ${mostRedirects} others: it looks like a loop`);
  return target.href;
}
