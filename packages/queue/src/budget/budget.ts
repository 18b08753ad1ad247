import { sleep } from '../sleep.ts';
import type { Store } from '../store.ts';
import { type Permits, type Rate, succeeded, take, throttled } from './rate.ts';

/** Where the rate is kept, and the time. */
export interface BudgetParts {
  store: Pick<Store<unknown, unknown>, 'swap' | 'now'>;
  /** Milliseconds, never set back. */
  clock?: () => number;
  pause?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

const name = 'rate';
/** How often a process tells how many of its requests succeeded, and learns the rate. */
const tellMs = 1_000;
/** How often the store's clock is read. */
const clockMs = 60_000;
/** After this time a permit that was not used is void. */
const lastsMs = 1_000;

/**
 * This process's part of the rate at which all processes of a fleet send together: the server's limit is the
 * account's. While the server does not throttle, it costs one short write to the store a second.
 */
export class Budget {
  readonly #store: BudgetParts['store'];
  readonly #clock: () => number;
  readonly #pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  #offset: number | undefined;
  #offsetAt = Number.NEGATIVE_INFINITY;
  #isLimited = false;
  #permits: Permits | undefined;
  #asking: Promise<void> | undefined;
  #told = Number.NEGATIVE_INFINITY;
  #succeeded = 0;

  constructor({ store, clock, pause }: BudgetParts) {
    this.#store = store;
    this.#clock = clock ?? (() => performance.now());
    this.#pause = pause ?? sleep;
  }

  /** Waits until a request may be sent. When the store fails, nothing is waited for. */
  async turn(signal?: AbortSignal): Promise<void> {
    if (this.#clock() - this.#told >= tellMs) await this.#tell();
    while (this.#isLimited) {
      const permit = this.#use();
      if (permit !== undefined) {
        const ms = permit - (await this.#now());
        if (ms > 0) await this.#pause(ms, signal);
        return;
      }
      this.#asking ??= this.#ask().finally(() => {
        this.#asking = undefined;
      });
      await this.#asking;
    }
  }

  /** A request was answered, and not throttled. */
  succeeded(): void {
    this.#succeeded++;
  }

  /** A request was throttled. */
  async throttled(retryAfterMs: number): Promise<void> {
    const count = this.#succeeded;
    this.#succeeded = 0;
    await this.#change((state, now) => throttled(succeeded(state, now, count), now, retryAfterMs));
    this.#permits = undefined;
  }

  /** The time of the next permit that this process has. */
  #use(): number | undefined {
    const permits = this.#permits;
    if (!permits || permits.count === 0) return undefined;
    const { startsAt, everyMs, count } = permits;
    this.#permits = { startsAt: startsAt + everyMs, everyMs, count: count - 1 };
    const isVoid = this.#offset !== undefined && startsAt + lastsMs < this.#clock() + this.#offset;
    return isVoid ? this.#use() : startsAt;
  }

  async #ask(): Promise<void> {
    await this.#change((state, now) => {
      const taken = take(state, now);
      this.#permits = taken.permits;
      return taken.state;
    });
  }

  async #tell(): Promise<void> {
    this.#told = this.#clock();
    const count = this.#succeeded;
    this.#succeeded = 0;
    await this.#change((state, now) => succeeded(state, now, count));
  }

  async #change(change: (state: Rate | undefined, now: number) => Rate): Promise<void> {
    try {
      const now = await this.#now();
      const { rate } = await this.#store.swap<Rate>(name, (state) => change(state, now));
      this.#isLimited = rate !== null;
    } catch {
      // The rate is for politeness: a store that fails stops the work elsewhere.
      this.#isLimited = false;
    }
  }

  /** The store's clock. */
  async #now(): Promise<number> {
    const at = this.#clock();
    if (this.#offset === undefined || at - this.#offsetAt > clockMs) {
      this.#offset = (await this.#store.now()).getTime() - at;
      this.#offsetAt = at;
    }
    return at + this.#offset;
  }
}
