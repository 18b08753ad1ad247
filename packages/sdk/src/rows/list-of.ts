import { AIHubError } from '../errors.ts';
import { quote } from '../quote.ts';

/**
 * A list of the results; `null` and absence stand for an empty one.
 *
 * @throws AIHubError when it is no list: to go on would leave out what it holds.
 */
export function listOf<T>(name: string, value: readonly T[] | null | undefined): readonly T[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw notIterable(`${name} of the results`, value);
}

/** Checks what is to be gone through: a page of results, or a promise, is not the files in it. */
export function checkIterable(name: string, value: unknown): void {
  const given = Object(value);
  if (Symbol.iterator in given || Symbol.asyncIterator in given) return;
  throw notIterable(name, value);
}

function notIterable(name: string, value: unknown): AIHubError {
  return new AIHubError(
    `${name} must be a list, not ${quote(value)}. Pass what runs.iterateResults gives.`,
  );
}
