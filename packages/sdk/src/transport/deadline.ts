import { onAbort } from '../async/on-abort.ts';
import { startTimer } from '../async/timer.ts';

/** The reason that ends a call when its budget is used up; the call makes a typed error of it. */
export const timedOut: unique symbol = Symbol('timedOut');

/** No call takes longer, 30 days, whatever wait a server asks for. */
const maxMs = 2_592_000_000;

/**
 * One budget for a whole call. It ends what the call waits for when the time is over or the
 * caller's signal aborts, even if the thing waited for does not listen.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #endsAt: number;
  readonly #stopTimer: () => void;
  readonly #forgetCaller: () => void;
  #reject: ((reason: unknown) => void) | undefined;

  constructor(timeoutMs: number, caller: AbortSignal | undefined) {
    const lengthMs = Math.min(timeoutMs, maxMs);
    this.#endsAt = performance.now() + lengthMs;
    this.#stopTimer = startTimer(lengthMs, () => this.#end(timedOut));
    this.#forgetCaller = onAbort(caller, () => this.#end(caller?.reason));
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
    let stop = (): void => {};
    try {
      await this.race(
        new Promise<void>((resolve) => {
          stop = startTimer(ms, resolve);
        }),
      );
    } finally {
      stop();
    }
  }

  /** Leaves no timer and no listener behind. */
  dispose(): void {
    this.#stopTimer();
    this.#forgetCaller();
    this.#reject = undefined;
  }

  #end(reason: unknown): void {
    this.#controller.abort(reason);
    this.#reject?.(reason);
  }
}
