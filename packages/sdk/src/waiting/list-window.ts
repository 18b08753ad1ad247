/** The query rounds a window outwards to whole seconds, so it shows rows of this much more time. */
const roundingMs = 3_000;

/** Runs that started in these milliseconds since 1970. */
export interface Window {
  fromMs: number;
  toMs: number;
}

/** Guesses how many rows a part of the list has, from what it had when it was read last. */
export class RowDensity {
  #perMs = 0;

  /** Rows of a window of this width that holds so many runs of one's own. */
  rowsIn(widthMs: number, runs: number): number {
    return Math.max(runs, Math.round(this.#perMs * (widthMs + roundingMs)));
  }

  between(fromMs: number, toMs: number): number {
    return this.#perMs * (toMs - fromMs);
  }

  learn(rows: number, widthMs: number): void {
    this.#perMs = rows / (widthMs + roundingMs);
  }
}

/**
 * The window of time whose pages save the most requests. Runs that are far apart, with many other
 * runs between them, come into different windows.
 *
 * @param starts - When the runs were started, in milliseconds, in order.
 * @returns Index of its first run, and the one after its last; `undefined` when no list saves anything.
 */
export function bestWindow(
  starts: readonly number[],
  density: RowDensity,
  pageSize: number,
): { begin: number; end: number } | undefined {
  // Each run saves a poll, and each gap costs rows: the largest sum of neighbours is the best
  // window (Kadane's algorithm).
  let begin = 0;
  let saved = 0;
  let most = 0;
  let best = { begin: 0, end: 0 };
  for (const [index, start] of starts.entries()) {
    saved -= density.between(starts[index - 1] ?? start, start) / pageSize;
    if (saved <= 0) {
      begin = index;
      saved = 0;
    }
    saved++;
    if (saved <= most) continue;
    most = saved;
    best = { begin, end: index + 1 };
  }
  const count = best.end - best.begin;
  const width = (starts[best.end - 1] ?? 0) - (starts[best.begin] ?? 0);
  return Math.ceil(density.rowsIn(width, count) / pageSize) < count ? best : undefined;
}
