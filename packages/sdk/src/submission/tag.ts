import { InvalidRequestError } from '../errors.ts';
import type { RunSettings } from '../generated/schema.ts';
import { quote } from '../quote.ts';

const prefix = 'idempotency-key:';
/** What a run's tags may hold together. */
const maxCharacters = 500;
/** Characters that come back from any system as they were. */
const usableKey = /^[\x21-\x7e]+$/;

/** The tag that carries a key. */
export function tagOf(key: string): string {
  if (typeof key === 'string' && usableKey.test(key)) return prefix + key;
  throw new InvalidRequestError(
    `idempotencyKey must be text of visible ASCII characters without spaces, e.g. an ID of the job in your queue, not ${quote(key)}.`,
  );
}

/** The same body with one more tag. */
export function withTag<T extends { settings?: RunSettings }>(body: T, tag: string): T {
  const tags = [...(body.settings?.tags ?? []), tag];
  const characters = tags.join('').length;
  if (characters > maxCharacters) {
    throw new InvalidRequestError(
      `The tags of a run have at most ${maxCharacters} characters together; with the idempotencyKey, which travels ` +
        `as a tag, these have ${characters}. Take a shorter key, e.g. a hash of it, or fewer tags.`,
    );
  }
  return { ...body, settings: { ...body.settings, tags } };
}
