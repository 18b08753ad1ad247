/** What may end a request early, at a fraction of the cost of an `AbortSignal`. */
export interface Ending {
  readonly isOver: boolean;
  readonly reason: unknown;
  /**
   * Runs a function when the request has to end. One at a time: the last one counts.
   *
   * @returns Takes it back.
   */
  onEnd(run: () => void): () => void;
}

/**
 * Marks a `fetch` that takes an `Ending` in place of a signal, and names it in its options. Each entry
 * of the package may have its own copy of this file, so the symbol is shared.
 */
export const ending: unique symbol = Symbol.for('@org/aihub-sdk:ending') as never;

/** Options of a `fetch` that is marked. */
export interface EndingInit {
  [ending]?: Ending;
}
