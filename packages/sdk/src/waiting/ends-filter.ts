import type { Run } from '../generated/schema.ts';
import { ListHealth } from './list-health.ts';
import { RowDensity, type Window } from './list-window.ts';
import { runOutcome } from './outcome.ts';
import { startedMsOf } from './run-target.ts';
import type { WatchedItem } from './watched-item.ts';

/** How long a run counts as going on because the list of ends does not show it. */
const verifiedMs = 90_000;
/** The same until that list has shown an end that was known before. */
const unverifiedMs = 10_000;
/** Reads in a row that hid an end. A single one may come from a page that shifted meanwhile. */
const maxHidden = 2;
/** More ends are not kept to compare. */
const maxWitnesses = 100;

/**
 * Whether the list of ends shows all ends. How a filter of several statuses is written is not
 * documented, so a server may read it in another way. An end that the list of all shows first is a
 * witness: the next list of ends has to show it, too. Until one has, any end is.
 */
export class EndsFilter {
  /** How many rows the list of ends has. */
  readonly density: RowDensity = new RowDensity();
  readonly health: ListHealth = new ListHealth();
  /** When the witnesses started, by ID. */
  readonly #witnesses = new Map<string, number>();
  /** Witnesses that the last list of ends did not show. */
  #missed: ReadonlyMap<string, number> = new Map();
  #isVerified = false;
  #hidden = 0;

  /** Whether the list of ends may be read. */
  get isUsable(): boolean {
    return this.health.isUsable && this.#hidden < maxHidden;
  }

  /** Whether a run that the list of ends does not show counts as going on. */
  mayPassOver({ waiters, listedAt, isLastPoll }: WatchedItem<Run>, now: number): boolean {
    const maxMs = this.#isVerified ? verifiedMs : unverifiedMs;
    const isEndEnough = !isLastPoll && !waiters.some(({ wantsUpdates }) => wantsUpdates);
    return isEndEnough && now - listedAt < maxMs;
  }

  /** The list of all shows a run, which is waited for or not. */
  sawInAll(run: Run, isWatched: boolean): void {
    if (!runOutcome(run)) return;
    const isMissed = this.#missed.has(run.id);
    if (isMissed) {
      this.#hidden++;
      this.#missed = new Map();
    }
    const startedMs = startedMsOf(run);
    if (startedMs === undefined || this.#witnesses.size >= maxWitnesses) return;
    if (isWatched || isMissed || !this.#isVerified) this.#witnesses.set(run.id, startedMs);
  }

  /** The witnesses that a list of ends of this window has to show. */
  takeWitnesses({ fromMs, toMs }: Window): Map<string, number> {
    const inside = [...this.#witnesses].filter(([, ms]) => ms >= fromMs && ms <= toMs);
    this.#witnesses.clear();
    return new Map(inside);
  }

  /**
   * The list of ends was read.
   *
   * @param shown - How many witnesses it showed.
   * @param missed - Those that it did not show.
   */
  compared(shown: number, missed: ReadonlyMap<string, number>): void {
    this.#missed = missed;
    if (missed.size > 0 || shown === 0) return;
    this.#isVerified = true;
    this.#hidden = 0;
  }

  /** It shows runs that go on. */
  isIgnored(): void {
    this.#hidden = maxHidden;
  }
}
