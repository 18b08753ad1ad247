import { errorAnswer, type HubRequest } from './answer.ts';
import { apiRoot } from './contract/contract.ts';
import { type EncodedAnswer, encode, type Hub } from './hub.ts';

/** Answers what comes to the server: the API, the page, and what only the emulator can do. */
export async function answerSite(hub: Hub, request: HubRequest): Promise<EncodedAnswer> {
  const { pathname } = new URL(request.url);
  if (pathname === apiRoot || pathname.startsWith(`${apiRoot}/`)) return hub.handle(request);
  return encode(errorAnswer(404, `The API is below ${apiRoot}.`));
}
