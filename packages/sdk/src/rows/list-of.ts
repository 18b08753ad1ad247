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
  throw new AIHubError(
    `${name} of the results is ${quote(value)}, not a list. Pass the files as the server gave them.`,
  );
}
