import { PagingError } from '../errors.ts';
import { present } from './items.ts';
import { type Identity, Seen } from './seen.ts';

/** A list whose pages are asked for by offset, and that changes while one reads it. */
export interface OffsetList<T> extends Identity<T> {
  /** For messages, e.g. `runs`. */
  name: string;
  fetchPage(offset: number, limit: number): Promise<readonly T[]>;
  pageSize: number;
}

/** How many items a page repeats of the one before; as many deletions cost no extra request. */
const maxOverlap = 10;

/**
 * Every item of a list once, though others come and go meanwhile.
 *
 * A deletion moves all later items to the left, past an offset that was counted before. So each
 * page overlaps the one before. Where its first one was not, the list has moved
 * by more, and the offset goes back until the page joins on again, in the worst case to 0. Items
 * that move to the right come twice, and are known by their ID.
 *
 * A server may cap its pages below `pageSize`. So a short page is no end by itself: the end is a
 * page that joins on, holds nothing new, and is shorter than the server's pages are.
 *
 * @throws PagingError when pages do not advance.
 */
export async function* offsetPages<T>(list: OffsetList<T>): AsyncGenerator<T, void, undefined> {
  const seen = new Seen(list, 2 * list.pageSize);
  let offset = 0;
  let stepBack = 0;
  /** The longest page so far: what the server's pages hold. */
  let longest = 0;
  /** Nothing stood at or beyond this offset when last asked: the end, if all pages held one item. */
  let emptyFrom = Number.POSITIVE_INFINITY;
  let fruitless = 0;
  /** Where the page ended that last brought something new. */
  let reached = 0;
  for (;;) {
    const fetched = await list.fetchPage(offset, list.pageSize);
    const { length } = fetched;
    const page = present(fetched);
    const [first] = page;
    if (length === 0) emptyFrom = offset;
    longest = Math.max(longest, length);
    let newItems = 0;
    const joinsOn = offset === 0 || (first !== undefined && seen.reaches(first));
    if (joinsOn) {
      seen.checkOrder(page);
      for (const item of page) {
        if (seen.has(item)) continue;
        seen.add(item);
        newItems++;
        yield item;
      }
    }
    fruitless = newItems > 0 ? 0 : fruitless + 1;
    if (newItems > 0) {
      reached = offset + length;
      emptyFrom = Number.POSITIVE_INFINITY;
    } else if (
      joinsOn &&
      (length === 0 || length < longest || (longest === 1 && offset + length >= emptyFrom))
    ) {
      return;
    } else if (fruitless > maxFruitless(reached, longest)) {
      throw new PagingError(
        `The pages of ${list.name} do not advance: ${fruitless} in a row, of up to ${longest}, held nothing new, ` +
          `the last one at offset ${offset}. Ask with another pageSize, or narrow the query.`,
      );
    }
    if (joinsOn) {
      stepBack = 0;
      offset += Math.max(1, length - Math.min(maxOverlap, Math.floor(length / 2)));
    } else {
      stepBack = Math.max(longest, 2 * stepBack);
      offset = Math.max(0, offset - stepBack);
    }
  }
}

/** More pages without a new item than going back to the beginning, and forth again, can take. */
function maxFruitless(reached: number, longest: number): number {
  return 16 + (4 * reached) / Math.max(1, longest);
}
