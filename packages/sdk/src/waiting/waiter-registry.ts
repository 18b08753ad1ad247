import { onAbort } from '../async/on-abort.ts';
import { NotFoundError } from '../errors.ts';
import { isGoneAfter404 } from './not-found.ts';
import type { Decision, PollTarget } from './poll-target.ts';
import { isTransient } from './transient.ts';
import { type Waiter, WatchedItem } from './watched-item.ts';

/** Transient failures in a row, 429 aside, that are tolerated before anything was seen: 150 seconds. */
const maxUnreached = 10;

/** All watched items of a client, and their waiters. Knows no timer and sends nothing. */
export class WaiterRegistry<T> {
  readonly items: Map<string, WatchedItem<T>> = new Map();
  readonly target: PollTarget<T>;
  readonly #whenEmpty: () => void;

  constructor(target: PollTarget<T>, whenEmpty: () => void) {
    this.target = target;
    this.#whenEmpty = whenEmpty;
  }

  add(id: string, waiter: Waiter<T>, signal?: AbortSignal | undefined): void {
    const item = this.items.get(id) ?? new WatchedItem<T>(id);
    this.items.set(id, item);
    item.waiters.push(waiter);
    // A new waiter gets a poll at once, unless polls of the item have just failed.
    if (item.failures === 0) item.checkedAt = Number.NEGATIVE_INFINITY;
    waiter.forgetSignal = onAbort(signal, () => this.end(item, waiter, { reject: signal?.reason }));
  }

  /** An item was seen in a response to a request that was sent at this time. */
  saw(item: WatchedItem<T>, value: T, sentAt: number): void {
    // Responses can arrive out of order: an older one must not overwrite a newer.
    if (sentAt < item.seenAt) return;
    item.saw(value, sentAt, this.target);
    for (const waiter of [...item.waiters]) this.#deliver(item, waiter, value);
  }

  /** A poll of one item failed. */
  failed(item: WatchedItem<T>, error: unknown, now: number): void {
    item.checkedAt = now;
    if (error instanceof NotFoundError) {
      if (!isGoneAfter404(item, now)) return;
      const { id, value } = item;
      this.rejectAll(item, value ? this.target.goneError(id, value, error) : error);
      return;
    }
    item.failed(error);
    const isUnreached = !item.value && item.unreached >= maxUnreached;
    if (isUnreached || !isTransient(error)) this.rejectAll(item, error);
  }

  rejectAll(item: WatchedItem<T>, reason: unknown): void {
    for (const waiter of [...item.waiters]) this.end(item, waiter, { reject: reason });
  }

  /**
   * The items of the waits whose deadline has passed since the last time, and the next deadline.
   */
  takeExpired(now: number): { expired: WatchedItem<T>[]; nextDeadline: number } {
    const expired: WatchedItem<T>[] = [];
    let nextDeadline = Number.POSITIVE_INFINITY;
    for (const item of this.items.values()) {
      let isExpired = false;
      for (const waiter of item.waiters) {
        if (waiter.isExpired) continue;
        const deadline = waiter.since + waiter.timeoutMs;
        if (deadline <= now) waiter.isExpired = isExpired = true;
        else nextDeadline = Math.min(nextDeadline, deadline);
      }
      if (isExpired) expired.push(item);
    }
    return { expired, nextDeadline };
  }

  /** Rejects the waits for an item whose deadline has passed. */
  timeOut(item: WatchedItem<T>, now: number, outage: unknown): void {
    for (const waiter of [...item.waiters]) {
      const { since, timeoutMs } = waiter;
      if (since + timeoutMs > now || !waiter.isExpired) continue;
      const error = item.error ?? outage;
      const isMissing = item.missingSince !== undefined;
      const wait = { id: item.id, last: item.value, isMissing, timeoutMs, error };
      this.end(item, waiter, { reject: this.target.timeoutError(wait) });
    }
  }

  end(item: WatchedItem<T>, waiter: Waiter<T>, how: { resolve: T } | { reject: unknown }): void {
    const index = item.waiters.indexOf(waiter);
    if (index < 0) return;
    item.waiters.splice(index, 1);
    waiter.forgetSignal();
    if ('resolve' in how) waiter.resolve(how.resolve);
    else waiter.reject(how.reject);
    if (item.waiters.length > 0) return;
    this.items.delete(item.id);
    item.request?.abort();
    if (this.items.size === 0) this.#whenEmpty();
  }

  /** What a callback or an odd value throws ends this wait alone. */
  #deliver(item: WatchedItem<T>, waiter: Waiter<T>, value: T): void {
    try {
      const returned = this.#update(waiter, value);
      const decision: Decision<T> = waiter.accept(value);
      if (!isThenable(returned)) {
        if (decision) this.end(item, waiter, decision);
        return;
      }
      returned.then(undefined, (reason: unknown) => this.end(item, waiter, { reject: reason }));
      // After the rejection of an async function that failed at once.
      if (decision) queueMicrotask(() => this.end(item, waiter, decision));
    } catch (error) {
      this.end(item, waiter, { reject: error });
    }
  }

  #update(waiter: Waiter<T>, value: T): unknown {
    const { onUpdate, updatedWith } = waiter;
    if (!onUpdate || (updatedWith && !this.target.differs(updatedWith, value))) return undefined;
    waiter.updatedWith = value;
    return onUpdate(value);
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined | null)?.then === 'function';
}
