import { NotFoundError } from '../errors.ts';
import { Entry, type Waiter } from './entry.ts';
import type { Subject } from './subject.ts';
import { isPassing } from './trouble.ts';

/** How long a 404 is borne: a replica may lag after a start. */
const graceMs = 30_000;
/** The same for what has been seen before: one stray 404 is no deletion. */
const goneMs = 3_000;
/** How long trouble is borne by a wait that has never seen anything but trouble. */
const unreachedMs = 120_000;

/** Everything that is waited for, and those who wait. Knows no timer and sends nothing. */
export class Board<T> {
  readonly entries: Map<string, Entry<T>> = new Map();
  readonly subject: Subject<T>;
  readonly #whenEmpty: () => void;
  /** One listener a signal: thousands of waits may share it. */
  readonly #signals = new Map<AbortSignal, { waiters: Set<Waiter<T>>; end(): void }>();

  constructor(subject: Subject<T>, whenEmpty: () => void) {
    this.subject = subject;
    this.#whenEmpty = whenEmpty;
  }

  add(id: string, waiter: Waiter<T>): void {
    const { signal } = waiter;
    if (signal?.aborted) {
      waiter.reject(signal.reason);
      return;
    }
    const entry = this.entries.get(id) ?? new Entry<T>(id);
    this.entries.set(id, entry);
    entry.waiters.push(waiter);
    entry.checkedAt = Number.NEGATIVE_INFINITY;
    waiter.entry = entry;
    if (signal) this.#listen(signal).add(waiter);
  }

  /** Something was seen, in an answer to a request sent at this time. */
  saw(entry: Entry<T>, value: T, at: number): void {
    // Answers overtake one another: an older one must not undo a newer.
    if (at < entry.seenAt) return;
    entry.saw(value, at, this.subject);
    for (const waiter of [...entry.waiters]) this.#tell(entry, waiter, value);
  }

  /** A look for one thing failed. */
  failed(entry: Entry<T>, error: unknown, now: number): void {
    entry.checkedAt = now;
    if (error instanceof NotFoundError) {
      entry.failures = 0;
      entry.missingSince ??= now;
      if (now - entry.missingSince < (entry.value ? goneMs : graceMs)) return;
      const { id, value } = entry;
      this.rejectAll(entry, value ? this.subject.goneError(id, value, error) : error);
      return;
    }
    entry.failures++;
    entry.error = error;
    entry.troubleSince ??= now;
    const unreached = !entry.value && now - entry.troubleSince >= unreachedMs;
    if (unreached || !isPassing(error)) this.rejectAll(entry, error);
  }

  rejectAll(entry: Entry<T>, reason: unknown): void {
    for (const waiter of [...entry.waiters]) {
      this.#remove(entry, waiter);
      waiter.reject(reason);
    }
  }

  /**
   * Ends the waits whose deadline is over, and those that will hear nothing before it.
   *
   * @returns The earliest deadline that is left.
   */
  expire(now: number, silentUntil: number, why: unknown): number {
    let earliest = Number.POSITIVE_INFINITY;
    for (const entry of this.entries.values()) {
      for (const waiter of [...entry.waiters]) {
        const deadline = waiter.since + waiter.timeoutMs;
        if (deadline > now && deadline > silentUntil) {
          earliest = Math.min(earliest, deadline);
          continue;
        }
        this.#remove(entry, waiter);
        const cause = entry.error ?? why;
        waiter.reject(this.subject.timeoutError(entry.id, entry.value, waiter.timeoutMs, cause));
      }
    }
    return earliest;
  }

  #tell(entry: Entry<T>, waiter: Waiter<T>, value: T): void {
    try {
      if (waiter.onUpdate && (!waiter.told || this.subject.differs(waiter.told, value))) {
        waiter.told = value;
        waiter.onUpdate(value);
      }
    } catch (error) {
      this.#remove(entry, waiter);
      waiter.reject(error);
      return;
    }
    const verdict = waiter.judge(value);
    if (verdict === undefined) return;
    this.#remove(entry, waiter);
    if ('resolve' in verdict) waiter.resolve(verdict.resolve);
    else waiter.reject(verdict.reject);
  }

  #listen(signal: AbortSignal): Set<Waiter<T>> {
    const known = this.#signals.get(signal);
    if (known) return known.waiters;
    const waiters = new Set<Waiter<T>>();
    const end = () => {
      for (const waiter of [...waiters]) {
        if (waiter.entry) this.#remove(waiter.entry, waiter);
        waiter.reject(signal.reason);
      }
    };
    this.#signals.set(signal, { waiters, end });
    signal.addEventListener('abort', end);
    return waiters;
  }

  #unlisten(signal: AbortSignal, waiter: Waiter<T>): void {
    const heard = this.#signals.get(signal);
    heard?.waiters.delete(waiter);
    if (!heard || heard.waiters.size > 0) return;
    signal.removeEventListener('abort', heard.end);
    this.#signals.delete(signal);
  }

  #remove(entry: Entry<T>, waiter: Waiter<T>): void {
    const index = entry.waiters.indexOf(waiter);
    if (index < 0) return;
    entry.waiters.splice(index, 1);
    if (entry.waiters.length === 0) {
      this.entries.delete(entry.id);
      entry.flight?.abort();
    }
    if (waiter.signal) this.#unlisten(waiter.signal, waiter);
    if (this.entries.size === 0) this.#whenEmpty();
  }
}
