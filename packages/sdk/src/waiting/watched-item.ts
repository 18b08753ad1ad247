import { backoffMs, intervalMs } from './interval.ts';
import type { Acceptor, PollTarget } from './poll-target.ts';
import { isThrottling, retryAfterMsOf } from './transient.ts';

/** How long a request of a poll may take. */
export const pollTimeoutMs = 15_000;

/** One `runs.wait` or `jobs.wait`. */
export interface Waiter<T> {
  readonly since: number;
  readonly timeoutMs: number;
  readonly pollIntervalMs: number | undefined;
  readonly onUpdate: ((value: T) => unknown) | undefined;
  /** Whether every change matters, and not the end alone. */
  readonly wantsUpdates: boolean;
  readonly accept: Acceptor<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
  /** What `onUpdate` was last called with. */
  updatedWith: T | undefined;
  /** Its deadline has passed, and the last poll is under way. */
  isExpired: boolean;
  /** Removes its listener from its signal. */
  forgetSignal: () => void;
}

/** One run or job, with all who wait for it. */
export class WatchedItem<T> {
  readonly id: string;
  readonly waiters: Waiter<T>[] = [];
  /** As it was last seen. */
  value: T | undefined;
  /** When the request was sent that showed it last. */
  seenAt: number = Number.NEGATIVE_INFINITY;
  /** When it was last looked for, seen or not. */
  checkedAt: number = Number.NEGATIVE_INFINITY;
  /** The last round in which it was polled by itself. */
  polledInRound = 0;
  /** When the request was sent for the page of the list that showed it last. */
  listedAt: number = Number.NEGATIVE_INFINITY;
  startedMs: number | undefined;
  /** How many lists should have shown it and did not. */
  unlistedReads = 0;
  /** Until when it is polled by itself, since the list does not show it. */
  unlistedUntil: number = Number.NEGATIVE_INFINITY;
  /** Failed polls in a row, the last one's error, and how long the server asked to wait. */
  failures = 0;
  error: unknown;
  /** Failures in a row of which none shows that the server works. */
  unreached = 0;
  /** Since when every response has been 404. */
  missingSince: number | undefined;
  /** The request that polls it. */
  request: AbortController | undefined;

  constructor(id: string) {
    this.id = id;
  }

  /** Its last poll failed, or has not ended. */
  get isBackingOff(): boolean {
    return this.failures > 0 || this.request !== undefined;
  }

  /** A wait for it is over after this poll. */
  get isLastPoll(): boolean {
    return this.waiters.some(({ isExpired }) => isExpired);
  }

  /** The pause until the next poll. */
  pauseMs(now: number): number {
    if (this.request) return pollTimeoutMs;
    if (this.failures > 0) return Math.max(backoffMs(this.failures), retryAfterMsOf(this.error));
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

  saw(value: T, sentAt: number, target: PollTarget<T>): void {
    this.value = value;
    this.seenAt = sentAt;
    this.checkedAt = Math.max(this.checkedAt, sentAt);
    this.startedMs ??= target.startedMs(value);
    this.failures = 0;
    this.error = undefined;
    this.unreached = 0;
    this.missingSince = undefined;
  }

  failed(error: unknown): void {
    this.failures++;
    this.error = error;
    this.unreached = isThrottling(error) ? 0 : this.unreached + 1;
  }

  notFound(now: number): void {
    this.failures = 0;
    this.error = undefined;
    this.unreached = 0;
    this.missingSince ??= now;
  }
}
