import { APIError } from '../errors.ts';

/** What a list is asked for at a time, the largest first; the last is always tried before giving up. */
const limits = [1_000, 100, 20] as const;

/** Which of the limits a client has come to; a plain object, so that a program starts without the rest. */
export interface SharedLimit {
  index: number;
}

/**
 * How many rows to ask a list for. The largest page that the API allows is not documented, so a
 * refusal (400, 422) makes every reader of the list ask for fewer.
 */
export class PageLimit {
  readonly #shared: SharedLimit;

  /** @param shared - What all lists of one client have learnt. */
  constructor(shared: SharedLimit = { index: 0 }) {
    this.#shared = shared;
  }

  /** Rows to ask for. */
  get rows(): number {
    return limits[this.#shared.index] ?? 0;
  }

  /** Fetches a page; with fewer rows when the server refuses so many. */
  async fetch<T>(fetchPage: (limit: number) => Promise<T>): Promise<T> {
    const startedWith = this.#shared.index;
    for (let index = startedWith; ; ) {
      try {
        return await fetchPage(limits[index] ?? 0);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        index = Math.max(index + 1, this.#shared.index);
        if (index >= limits.length) {
          // The size of the page was not the reason.
          this.#shared.index = Math.min(this.#shared.index, startedWith);
          throw error;
        }
        this.#shared.index = index;
      }
    }
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof APIError && (error.status === 400 || error.status === 422);
}
