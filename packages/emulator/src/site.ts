import { administer, adminRoot } from './admin.ts';
import { errorAnswer, type HubAnswer, type HubRequest, Refusal } from './answer.ts';
import { apiRoot } from './contract/contract.ts';
import { type EncodedAnswer, encode } from './encode.ts';
import type { Hub } from './hub.ts';
import { page } from './page/page.ts';

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  // Nothing but the page's own styles: what a file name might smuggle in stays text.
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
};

/** Answers what comes to the hub: the API, the page, and what only the emulator can do. */
export async function answerSite(hub: Hub, request: HubRequest): Promise<EncodedAnswer> {
  const { pathname } = new URL(request.url);
  if (isBelow(apiRoot, pathname)) return hub.handle(request);
  const answer = local(hub, request, pathname);
  hub.commit();
  return encode(answer);
}

function local(hub: Hub, request: HubRequest, path: string): HubAnswer {
  const now = hub.state.clock.now();
  hub.state.agenda.catchUp(now);
  try {
    if (isBelow(adminRoot, path)) return administer(hub, request, path.slice(adminRoot.length));
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
  if (path === '/' && request.method === 'GET') {
    return { status: 200, headers: pageHeaders, text: page(hub) };
  }
  return errorAnswer(404, `The API is below ${apiRoot}.`);
}

function isBelow(root: string, path: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}
