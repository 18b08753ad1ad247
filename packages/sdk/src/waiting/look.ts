import type { Board } from './board.ts';
import type { Entry } from './entry.ts';
import type { LookOptions } from './subject.ts';
import { askedWaitMs, isPassing } from './trouble.ts';

/** Requests under way at once. */
export const concurrency = 8;
/** After so many failures in a row the server is taken to be in trouble. */
const mostFailures = 3;

/** The server is in trouble: leave it alone for a while. */
export class Trouble {
  readonly cause: unknown;

  constructor(cause: unknown) {
    this.cause = cause;
  }
}

/** What the requests of a wait are sent with: the scheduler itself repeats what failed. */
export function lookOptions(signal: AbortSignal): LookOptions {
  return { signal, timeoutMs: 30_000, maxRetries: 0 };
}

/**
 * Gets things one by one.
 *
 * @throws Trouble when several in a row fail, or all, or the server asks to wait.
 */
export async function lookAtEach<T>(
  targets: readonly Entry<T>[],
  board: Board<T>,
  now: () => number,
): Promise<void> {
  let next = 0;
  let failures = 0;
  let answered = false;
  let failed: unknown;
  let trouble: Trouble | undefined;
  const work = async (): Promise<void> => {
    for (let entry = targets[next++]; entry && !trouble; entry = targets[next++]) {
      if (entry.waiters.length === 0) continue;
      const error = await lookAt(entry, board, now);
      if (!isPassing(error)) {
        failures = 0;
        answered = true;
        continue;
      }
      failed = error;
      if (++failures >= mostFailures || askedWaitMs(error) > 0) trouble = new Trouble(error);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, targets.length) }, work));
  if (failed && !answered) trouble ??= new Trouble(failed);
  if (trouble) throw trouble;
}

/** The error, or `undefined` where there was none or nobody waits any more. */
async function lookAt<T>(entry: Entry<T>, board: Board<T>, now: () => number): Promise<unknown> {
  const sentAt = now();
  const flight = new AbortController();
  entry.flight = flight;
  try {
    board.saw(entry, await board.subject.get(entry.id, lookOptions(flight.signal)), sentAt);
  } catch (error) {
    if (entry.waiters.length === 0) return undefined;
    board.failed(entry, error, now());
    return error;
  } finally {
    entry.flight = undefined;
  }
  return undefined;
}
