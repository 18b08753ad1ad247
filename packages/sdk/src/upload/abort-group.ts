/**
 * Aborts many requests at once. Each has a signal of its own: `fetch` puts a listener on the signal, and
 * Node prints a leak warning at the eleventh on one (`MaxListenersExceededWarning`,
 * lib/internal/event_target.js).
 */
export class AbortGroup {
  readonly #controllers = new Set<AbortController>();
  #reason: { value: unknown } | undefined;

  get isAborted(): boolean {
    return this.#reason !== undefined;
  }

  /** Aborts what is running, and keeps more from starting; the first reason counts. */
  abort(reason: unknown): void {
    this.#reason ??= { value: reason };
    for (const controller of this.#controllers) controller.abort(this.#reason.value);
  }

  throwIfAborted(): void {
    if (this.#reason) throw this.#reason.value;
  }

  /**
   * Runs a task with a signal that aborts with the group.
   *
   * @throws the reason when the group is aborted already; what the task rejects with.
   */
  async run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.throwIfAborted();
    const controller = new AbortController();
    this.#controllers.add(controller);
    try {
      return await task(controller.signal);
    } finally {
      this.#controllers.delete(controller);
    }
  }
}
