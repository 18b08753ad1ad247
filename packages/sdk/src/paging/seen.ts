import { PagingError } from '../errors.ts';

/** How items of a list are identified and, where the list has an order, how it is ordered. */
export interface Identity<T> {
  idOf(item: T): string | number;
  /** What the list is sorted by, ascending. */
  orderOf?: ((item: T) => bigint | undefined) | undefined;
}

/**
 * What a loop over a list has given already.
 *
 * Without an order it remembers every ID. With one it keeps the latest IDs alone: once an item
 * beyond an order value was given, everything up to that value has been given, so the IDs there
 * can be forgotten. Should the server not sort after all, nothing is forgotten.
 */
export class Seen<T> {
  readonly #identity: Identity<T>;
  readonly #keep: number;
  /** ID to order value, in the order given. */
  readonly #given = new Map<string | number, bigint | undefined>();
  /** Up to here IDs are forgotten. */
  #floor: bigint | undefined;
  #newest: bigint | undefined;
  #isSorted = true;

  constructor(identity: Identity<T>, keep: number) {
    this.#identity = identity;
    this.#keep = keep;
  }

  get size(): number {
    return this.#given.size;
  }

  /** Given before, or so far back that its turn has passed. */
  has(item: T): boolean {
    if (this.#given.has(this.#identity.idOf(item))) return true;
    const order = this.#identity.orderOf?.(item);
    return this.#floor !== undefined && order !== undefined && order <= this.#floor;
  }

  /** Whether a page that begins with this item cannot have left out anything before it. */
  reaches(item: T): boolean {
    if (this.has(item)) return true;
    const order = this.#identity.orderOf?.(item);
    return (
      this.#isSorted && order !== undefined && this.#newest !== undefined && order < this.#newest
    );
  }

  add(item: T): void {
    const order = this.#identity.orderOf?.(item);
    this.#given.set(this.#identity.idOf(item), order);
    if (order !== undefined) this.#newest = order;
    if (this.#isSorted) this.#forget();
  }

  /** Checks whether a page is sorted as asked. */
  checkOrder(page: readonly T[]): void {
    let before: bigint | undefined;
    for (const item of page) {
      const order = this.#identity.orderOf?.(item);
      if (order === undefined) continue;
      if (before !== undefined && order < before) this.#isSorted = false;
      before = order;
    }
    if (!this.#isSorted && this.#floor !== undefined) {
      throw new PagingError(
        'The server stopped sorting the list as asked, so missing items cannot be detected. ' +
          'Start again, with a narrower query or a larger pageSize.',
      );
    }
  }

  #forget(): void {
    for (const [id, order] of this.#given) {
      if (this.#given.size <= this.#keep) return;
      // Of equal order values some may still be to come.
      if (order === undefined || this.#newest === undefined || order >= this.#newest) return;
      this.#given.delete(id);
      if (this.#floor === undefined || order > this.#floor) this.#floor = order;
    }
  }
}
