import { startTimer } from './timer.ts';

/** Resolves when all promises are settled, or after so many milliseconds; never rejects. */
export async function settledWithin(
  ms: number,
  promises: readonly Promise<unknown>[],
): Promise<void> {
  let stop = (): void => {};
  const timer = new Promise<void>((resolve) => {
    stop = startTimer(ms, resolve);
  });
  await Promise.race([Promise.allSettled(promises), timer]);
  stop();
}
