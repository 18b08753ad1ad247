import { stringify } from '@org/aihub-sdk';
import type { HubAnswer } from './answer.ts';

/** A response as it goes out. */
export interface EncodedAnswer extends HubAnswer {
  headers: Record<string, string>;
  bytes: Uint8Array | undefined;
}

const utf8 = new TextEncoder();

/** Writes a response's body. */
export function encode(answer: HubAnswer): EncodedAnswer {
  const { headers = {}, json, text, bytes: binary } = answer;
  if (json !== undefined) {
    const bytes = utf8.encode(stringify(json));
    return { ...answer, bytes, headers: { 'Content-Type': 'application/json', ...headers } };
  }
  return { ...answer, bytes: text === undefined ? binary : utf8.encode(text), headers };
}
