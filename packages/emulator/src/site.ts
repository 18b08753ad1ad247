import { administer, adminRoot } from './admin.ts';
import { apiRoot } from './contract/contract.ts';
import { type EncodedResponse, encode } from './encode.ts';
import type { Hub } from './hub.ts';
import { page } from './page/page.ts';
import { errorResponse, type HubRequest, type HubResponse, Refusal } from './response.ts';

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  // Nothing but the page's own styles: what a file name might smuggle in stays text.
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
};

/** Handles what comes to the hub: the API, the page, and what only the emulator can do. */
export async function handleSite(hub: Hub, request: HubRequest): Promise<EncodedResponse> {
  const { pathname } = new URL(request.url);
  if (isBelow(apiRoot, pathname)) return hub.handle(request);
  const response = local(hub, request, pathname);
  hub.commit();
  return encode(response);
}

function local(hub: Hub, request: HubRequest, path: string): HubResponse {
  const now = hub.state.clock.now();
  hub.state.agenda.catchUp(now);
  try {
    if (isBelow(adminRoot, path)) return administer(hub, request, path.slice(adminRoot.length));
  } catch (error) {
    if (error instanceof Refusal) return error.response;
    throw error;
  }
  if (path === '/' && request.method === 'GET') {
    return { status: 200, headers: pageHeaders, text: page(hub) };
  }
  return errorResponse(404, `The API is below ${apiRoot}.`);
}

function isBelow(root: string, path: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}
