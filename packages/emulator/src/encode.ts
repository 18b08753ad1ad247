import { stringify } from '@org/aihub-sdk';
import type { HubResponse } from './response.ts';

/** A response as it goes out. */
export interface EncodedResponse extends HubResponse {
  headers: Record<string, string>;
  bytes: Uint8Array | undefined;
}

const utf8 = new TextEncoder();

/** Writes a response's body. */
export function encode(response: HubResponse): EncodedResponse {
  const { headers = {}, json, text, bytes: binary } = response;
  if (json !== undefined) {
    const bytes = utf8.encode(stringify(json));
    return { ...response, bytes, headers: { 'Content-Type': 'application/json', ...headers } };
  }
  return { ...response, bytes: text === undefined ? binary : utf8.encode(text), headers };
}
