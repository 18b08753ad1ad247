import { stringify } from '../codec/stringify.ts';
import { PagingError } from '../errors.ts';
import { present } from './items.ts';

/** One page of a list that is asked for by the number of items received. */
export interface CountedPage<T> {
  items: readonly T[];
  hasMore: boolean;
}

/**
 * Every item of a list that does not change, asked for by the number of items received.
 *
 * @param fetchPage - Fetches the page that begins behind so many items.
 * @param start - How many items to leave out.
 * @param prefetch - Whether a page is asked for as soon as the one before has come: one at a time.
 *   When it fails, the items before it are still given first.
 * @throws PagingError when there is to be more, but a page is empty or the one before again.
 */
export async function* countedPages<T>(
  fetchPage: (offset: number) => Promise<CountedPage<T>>,
  start = 0,
  prefetch = false,
): AsyncGenerator<T, void, undefined> {
  let offset = start;
  let before: readonly T[] = [];
  let ahead: Promise<CountedPage<T>> | undefined;
  for (;;) {
    const { items, hasMore } = await (ahead ?? fetchPage(offset));
    const isRepeated = items.length > 0 && isSame(items, before);
    if (!isRepeated) {
      if (prefetch && hasMore && items.length > 0) {
        ahead = fetchPage(offset + items.length);
        // It is awaited later, or never when the loop ends before.
        ahead.catch(() => {});
      }
      yield* present(items);
    }
    if (isRepeated || (hasMore && items.length === 0)) {
      throw new PagingError(
        `The page at offset ${offset} should have brought more, but ` +
          `${isRepeated ? 'is the one before once more' : 'is empty'}. Start again, from offset ${offset}.`,
      );
    }
    if (!hasMore) return;
    offset += items.length;
    before = items;
  }
}

function isSame<T>(page: readonly T[], other: readonly T[]): boolean {
  return page.length === other.length && stringify(page[0]) === stringify(other[0])
    ? stringify(page) === stringify(other)
    : false;
}
