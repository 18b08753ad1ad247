/** The reason that ends a call when its budget is used up; the call makes a typed error of it. */
export const timedOut: unique symbol = Symbol('timedOut');

/** setTimeout's longest delay, 24.8 days; a longer budget is as good as this one. */
const longestDelayMs = 2 ** 31 - 1;

/**
 * One budget for a whole call. It ends what the call waits for when the time is over or the
 * caller's signal aborts, even if the thing waited for does not listen.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #endsAt: number;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #caller: AbortSignal | undefined;
  readonly #onCallerAbort = () => this.#end(this.#caller?.reason);
  #reject: ((reason: unknown) => void) | undefined;

  constructor(timeoutMs: number, caller: AbortSignal | undefined) {
    this.#caller = caller;
    const lengthMs = Math.min(timeoutMs, longestDelayMs);
    this.#endsAt = performance.now() + lengthMs;
    this.#timer = setTimeout(() => this.#end(timedOut), lengthMs);
    if (caller?.aborted) this.#onCallerAbort();
    else caller?.addEventListener('abort', this.#onCallerAbort);
  }

  /** For `fetch`, so that it frees its socket. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get remainingMs(): number {
    return this.#endsAt - performance.now();
  }

  /** The promise, or a rejection with the reason as soon as the call is over. */
  race<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.signal.aborted) reject(this.signal.reason);
      this.#reject = reject;
      promise.then(resolve, reject);
    });
  }

  /** Resolves after the pause; leaves no timer when the call ends before. */
  async sleep(ms: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      await this.race(
        new Promise<void>((resolve) => {
          timer = setTimeout(resolve, ms);
        }),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  /** Leaves no timer and no listener behind. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener('abort', this.#onCallerAbort);
    this.#reject = undefined;
  }

  #end(reason: unknown): void {
    this.#controller.abort(reason);
    this.#reject?.(reason);
  }
}
