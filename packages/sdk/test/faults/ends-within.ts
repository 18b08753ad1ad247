import { setTimeout } from 'node:timers/promises';

/** So many turns of the event loop, in which all that is due is done. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Whether a promise is settled before a timer of this process. What is measured with a timer is late on a busy
 * machine, as is the timer here: then their order tells, since what was due before is done in a few turns.
 *
 * @param ms - 0: whether it is settled at once, without waiting for anything.
 */
export async function endsWithin(ms: number, promise: Promise<unknown>): Promise<boolean> {
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
  };
  promise.then(end, end);
  if (ms > 0) {
    const timer = new AbortController();
    const late = setTimeout(ms, undefined, { signal: timer.signal });
    await Promise.race([late, promise]).catch(() => {});
    timer.abort();
    late.catch(() => {});
  }
  if (!hasEnded) await turns(50);
  return hasEnded;
}
