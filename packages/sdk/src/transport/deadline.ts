import type { Ending } from '../async/ending.ts';
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
export class Deadline implements Ending {
  #controller: AbortController | undefined;
  readonly #endsAt: number;
  readonly #stopTimer: () => void;
  readonly #forgetCaller: () => void;
  #reject: ((reason: unknown) => void) | undefined;
  #run: (() => void) | undefined;
  isOver = false;
  reason: unknown;

  constructor(timeoutMs: number, caller: AbortSignal | undefined) {
    const lengthMs = Math.min(timeoutMs, maxMs);
    this.#endsAt = performance.now() + lengthMs;
    this.#stopTimer = startTimer(lengthMs, () => this.#end(timedOut));
    this.#forgetCaller = onAbort(caller, () => this.#end(caller?.reason));
  }

  /** For `fetch`, so that it frees its socket. Made when it is asked for, since it is costly. */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.isOver) this.#controller.abort(this.reason);
    }
    return this.#controller.signal;
  }

  onEnd(run: () => void): () => void {
    this.#run = run;
    return () => {
      if (this.#run === run) this.#run = undefined;
    };
  }

  get remainingMs(): number {
    return this.#endsAt - performance.now();
  }

  /**
   * The promise, or a rejection with the reason as soon as the call is over.
   *
   * @param late - Is given what comes after that.
   */
  race<T>(promise: Promise<T>, late?: (value: T) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.isOver) reject(this.reason);
      this.#reject = reject;
      promise.then((value) => {
        if (this.isOver) late?.(value);
        resolve(value);
      }, reject);
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
    if (this.isOver) return;
    this.isOver = true;
    this.reason = reason;
    this.#controller?.abort(reason);
    this.#run?.();
    this.#reject?.(reason);
  }
}
