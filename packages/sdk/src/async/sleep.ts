import { onAbort } from './on-abort.ts';
import { startTimer } from './timer.ts';

/** Resolves after so many milliseconds; rejects with the signal's reason when it aborts before. */
export function sleep(ms: number, signal?: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    let forget = (): void => {};
    const stop = startTimer(ms, () => {
      forget();
      resolve();
    });
    forget = onAbort(signal, () => {
      stop();
      reject(signal?.reason);
    });
  });
}
