import type { Window } from './pages.ts';

/**
 * A way to look at many runs: `each` by itself · `all`, the list of all runs · `open`, the list of
 * those not over; what is missing there is got · `ending`, the list of those that can end a wait;
 * what is missing there is taken to go on, which `all` or `open` must confirm now and then.
 */
export type Way = 'each' | 'all' | 'open' | 'ending';

/** What is known about those to look at. */
export interface Wanted {
  count: number;
  window: Window;
  /** Whether all have been seen lately, in whatever state. */
  confirmed: boolean;
}

/** Guesses how many rows a list has, from the lists before: so the cheapest way can be chosen. */
export class Census {
  /** Rows a millisecond of the window. */
  #all = 0;
  #ending = 0;
  /** The share of those looked at that a list of open runs would not have shown. */
  #hiddenShare = 0;

  rows(way: Way, { count, window }: Wanted): number {
    const width = widthOf(window);
    const all = Math.max(count, this.#all * width);
    const ending = Math.min(all, this.#ending * width);
    return way === 'all' ? all : way === 'ending' ? ending : all - ending;
  }

  /** The way that takes the fewest requests; of equals the first. */
  cheapest(ways: readonly Way[], wanted: Wanted, pagesOf: (rows: number) => number): Way {
    const cost = (way: Way): number => {
      if (way === 'each') return wanted.count;
      const pages = pagesOf(this.rows(way, wanted));
      if (way === 'open') return pages + wanted.count * this.#hiddenShare;
      return way === 'ending' && !wanted.confirmed ? Number.POSITIVE_INFINITY : pages;
    };
    return ways.reduce((best, way) => (cost(way) < cost(best) ? way : best));
  }

  /** Learns from a list that was read. */
  learn(way: Way, window: Window, rows: number, ending: number): void {
    const width = widthOf(window);
    if (way === 'all') this.#all = rows / width;
    if (way === 'open') this.#ending = Math.max(0, this.#all - rows / width);
    else this.#ending = ending / width;
  }

  /** Learns how many of those looked at a list of open runs would not have shown. */
  learnHidden(hidden: number, count: number): void {
    this.#hiddenShare += (hidden / count - this.#hiddenShare) / 2;
  }
}

/** In milliseconds, with what a query adds at the ends. */
function widthOf({ fromMs, toMs }: Window): number {
  return toMs - fromMs + 3_000;
}
