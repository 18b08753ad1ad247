/**
 * Ends many requests at once. Each has a signal of its own, since Node warns of more than ten
 * listeners on one.
 */
export class Stop {
  readonly #under = new Set<AbortController>();
  #reason: { value: unknown } | undefined;

  get isOn(): boolean {
    return this.#reason !== undefined;
  }

  /** Ends what is under way; the first reason counts. */
  now(reason: unknown): void {
    this.#reason ??= { value: reason };
    for (const controller of this.#under) controller.abort(this.#reason.value);
  }

  throwIfOn(): void {
    if (this.#reason) throw this.#reason.value;
  }

  /** Does a piece of work with a signal that aborts when everything is to stop. */
  async during<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.throwIfOn();
    const controller = new AbortController();
    this.#under.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      this.#under.delete(controller);
    }
  }
}
