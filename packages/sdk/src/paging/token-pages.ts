import { PagingError } from '../errors.ts';
import { present } from './items.ts';

/** One page of a list that names its next page. */
export interface TokenPage<T> {
  items: readonly T[];
  hasMore: boolean;
  nextToken: string | null | undefined;
}

/**
 * Every item of a list whose pages name the next one.
 *
 * @param fetchPage - Fetches the page with a token, or the first one.
 * @throws PagingError when there is to be more but no token leads on, or one leads back.
 */
export async function* tokenPages<T>(
  fetchPage: (token: string | undefined) => Promise<TokenPage<T>>,
): AsyncGenerator<T, void, undefined> {
  const used = new Set<string>();
  let token: string | undefined;
  for (;;) {
    const { items, hasMore, nextToken } = await fetchPage(token);
    yield* present(items);
    if (!hasMore) return;
    if (!nextToken || used.has(nextToken)) {
      throw new PagingError(
        `The list should have more pages after ${used.size + 1}, but ` +
          `${nextToken ? 'its next one was read before' : 'none is named'}. Start again.`,
      );
    }
    used.add(nextToken);
    token = nextToken;
  }
}
