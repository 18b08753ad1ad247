import { checkOptions, type Rules } from '../options/check-options.ts';

const arrayRules: Rules = {
  limit: (value) => !(typeof value === 'number' && value >= 0) && 'a number of items from 0',
};

/**
 * A list that comes in pages, as one sequence. Pages are fetched as they are needed, none ahead
 * unless `prefetch` asks for it; each loop starts anew.
 *
 * @example
 * ```ts
 * for await (const batch of aihub.batches.iterate()) console.log(batch.name);
 * const newest = await aihub.batches.iterate().toArray({ limit: 10 });
 * ```
 */
export class Paged<T> implements AsyncIterable<T> {
  /** No `#private` field: those throw on a Proxy, such as Vue and MobX make. */
  private readonly start: () => Promise<AsyncGenerator<T, void, undefined>>;

  constructor(start: () => Promise<AsyncGenerator<T, void, undefined>>) {
    this.start = start;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    yield* await this.start();
  }

  /**
   * Reads into an array.
   *
   * @param options - `limit`: the most items to read, and no page is fetched beyond them but by
   *   `prefetch`.
   *   Default: all, however many they are.
   */
  async toArray(options: { limit?: number | undefined } = {}): Promise<T[]> {
    checkOptions('toArray', options, arrayRules);
    const { limit = Number.POSITIVE_INFINITY } = options;
    const items: T[] = [];
    if (limit === 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }
}
