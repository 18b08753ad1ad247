import { backoffMs, intervalMs } from './interval.ts';
import type { Subject, Verdict } from './subject.ts';

/** One who waits. */
export interface Waiter<T> {
  readonly since: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly pollIntervalMs: number | undefined;
  readonly onUpdate: ((value: T) => void) | undefined;
  entry: Entry<T> | undefined;
  /** What `onUpdate` was told last. */
  told: T | undefined;
  readonly judge: (value: T) => Verdict<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** A thing waited for, by one or several. */
export class Entry<T> {
  readonly id: string;
  readonly waiters: Waiter<T>[] = [];
  /** As it was last seen. */
  value: T | undefined;
  seenAt: number = Number.NEGATIVE_INFINITY;
  /** When it was last looked for, seen or not. */
  checkedAt: number = Number.NEGATIVE_INFINITY;
  startedMs: number | undefined;
  /** When a list showed it last, and until when lists are taken not to show it. */
  listedAt: number = Number.NEGATIVE_INFINITY;
  unlistedUntil: number = Number.NEGATIVE_INFINITY;
  /** Failed looks in a row, and the last one's error. */
  failures = 0;
  error: unknown;
  /** Since when there has been nothing but 404, or nothing but trouble. */
  missingSince: number | undefined;
  troubleSince: number | undefined;
  /** Ends the request that looks for it. */
  flight: AbortController | undefined;

  constructor(id: string) {
    this.id = id;
  }

  /** The pause until the next look. */
  intervalMs(now: number): number {
    if (this.failures > 0) return backoffMs(this.failures);
    // Right after a start, and after a deletion, a 404 should be over soon.
    if (this.missingSince !== undefined) return backoffMs(1);
    const age = this.startedMs === undefined ? 0 : Date.now() - this.startedMs;
    let shortest = Number.POSITIVE_INFINITY;
    for (const { since, pollIntervalMs } of this.waiters) {
      const waited = now - since;
      // A clock that is wrong makes a run look older than it is: that must not slow it at once.
      const elapsed = Math.max(waited, Math.min(age, 10 * waited));
      shortest = Math.min(shortest, pollIntervalMs ?? intervalMs(elapsed));
    }
    return shortest;
  }

  saw(value: T, at: number, subject: Subject<T>): void {
    this.value = value;
    this.seenAt = at;
    this.checkedAt = Math.max(this.checkedAt, at);
    this.startedMs ??= subject.startedMs(value);
    this.failures = 0;
    this.error = undefined;
    this.missingSince = undefined;
    this.troubleSince = undefined;
  }
}
