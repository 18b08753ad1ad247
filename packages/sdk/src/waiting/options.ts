import { checkDuration } from '../duration.ts';

/** Settings of a wait. */
export interface WaitOptions<T> {
  /** Ends the wait at once; the promise rejects with `signal.reason`. */
  signal?: AbortSignal | undefined;
  /** The deadline, in milliseconds from now. There always is one. Default: 24 hours. */
  timeoutMs?: number | undefined;
  /**
   * The pause between two looks, in milliseconds. Default: grows with how long it has taken, from
   * 1 second through 4 seconds, which hold until ten minutes, to 1 minute after two and a half hours.
   */
  pollIntervalMs?: number | undefined;
  /** Told what is first seen, and of every change seen after. If it throws, the wait rejects with that. */
  onUpdate?: ((value: T) => void) | undefined;
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Checks the options, and gives the deadline, in milliseconds from now. */
export function checkWaitOptions({ timeoutMs, pollIntervalMs }: WaitOptions<never>): number {
  if (pollIntervalMs !== undefined) checkDuration('pollIntervalMs', pollIntervalMs);
  return timeoutMs === undefined ? dayMs : checkDuration('timeoutMs', timeoutMs);
}
