import { paging } from './parts.ts';

/**
 * A list that comes in pages, as one sequence. Pages are fetched as they are needed, none ahead
 * unless `prefetch` asks for it; each loop starts over.
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
    const { toArray } = await paging();
    return toArray(this, options);
  }
}

type PagingCode = typeof import('../paging/index.ts');
type Items<T> = AsyncGenerator<T, void, undefined>;

/**
 * A list that comes in pages. What goes through it is loaded, and checks the query, when a loop starts.
 *
 * @param query - As it is now: what is changed in it later does not count.
 */
export function pagesOf<Q, T>(
  query: Q,
  start: (code: PagingCode, query: Q) => Items<T> | Promise<Items<T>>,
): Paged<T> {
  const asked = Object(query) === query ? { ...query } : query;
  return new Paged(async () => start(await paging(), asked));
}
