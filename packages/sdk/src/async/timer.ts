/**
 * The longest delay of `setTimeout`, 24.8 days. Runtimes hold a delay in 32 bits and run a longer
 * one at once (Node: `TimeoutOverflowWarning`, lib/internal/timers.js).
 */
const maxDelayMs = 2_147_483_647;

/**
 * Runs a function after so many milliseconds, however many; `Infinity` is never.
 *
 * @returns Stops the timer; harmless when it has run.
 */
export function startTimer(ms: number, run: () => void): () => void {
  if (ms <= maxDelayMs) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  }
  const endsAt = performance.now() + ms;
  let timer: ReturnType<typeof setTimeout>;
  const arm = (leftMs: number): void => {
    const delay = Math.min(leftMs, maxDelayMs);
    timer = setTimeout(() => {
      if (delay === leftMs) run();
      else arm(endsAt - performance.now());
    }, delay);
  };
  arm(ms);
  return () => clearTimeout(timer);
}
