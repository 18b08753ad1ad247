import { AuthenticationError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import type { PageLimit } from '../paging/page-limit.ts';
import { EndsFilter } from './ends-filter.ts';
import { ListHealth } from './list-health.ts';
import { RowDensity, type Window } from './list-window.ts';
import { endingStatuses } from './outcome.ts';
import { pollEach } from './poll-each.ts';
import { Reading } from './reading.ts';
import type { Round } from './round.ts';
import { type ListRuns, type PagesEnd, RunPages } from './run-pages.ts';
import type { WaiterRegistry } from './waiter-registry.ts';
import type { WatchedItem } from './watched-item.ts';

/** What is learnt about the list from round to round. */
export class KnownList {
  readonly pages: RunPages;
  readonly density: RowDensity = new RowDensity();
  readonly health: ListHealth = new ListHealth();
  readonly ends: EndsFilter = new EndsFilter();

  constructor(list: ListRuns, limit: PageLimit) {
    this.pages = new RunPages(list, limit);
  }

  /** Pages of the list of all in a window that holds so many runs of one's own. */
  pagesOfAll({ fromMs, toMs }: Window, runs: number): number {
    return Math.ceil(this.density.rowsIn(toMs - fromMs, runs) / this.pages.size);
  }

  /** Pages of the list of ends. */
  pagesOfEnds({ fromMs, toMs }: Window): number {
    return Math.max(1, Math.ceil(this.ends.density.rowsIn(toMs - fromMs, 0) / this.pages.size));
  }
}

export type Item = WatchedItem<Run>;

/** What one round of polls reads of the list. */
export class ListRound {
  readonly #known: KnownList;
  readonly #registry: WaiterRegistry<Run>;
  readonly #round: Round;
  readonly #left: Set<Item>;

  /** @param left - What was not polled yet; what the list shows is taken out. */
  constructor(known: KnownList, left: Set<Item>, registry: WaiterRegistry<Run>, round: Round) {
    this.#known = known;
    this.#left = left;
    this.#registry = registry;
    this.#round = round;
  }

  /** Reads the list of all in search of runs. */
  async readAll(
    window: Window,
    runs: readonly Item[],
  ): Promise<{ end: PagesEnd | 'failed'; pages: number }> {
    const { density, pages, health, ends } = this.#known;
    const unseen = new Set(runs);
    const expectedRows = density.rowsIn(window.toMs - window.fromMs, runs.length);
    const read = new Reading(window);
    const visit = (rows: readonly Run[], sentAt: number): boolean => {
      read.add(rows, sentAt);
      for (const row of rows) {
        const item = this.#see(row, sentAt);
        if (row) ends.sawInAll(row, item !== undefined);
        if (item) unseen.delete(item);
      }
      // Pages that show hardly any of the runs are no better than polls one by one.
      return unseen.size > 0 && read.pages <= runs.length - unseen.size + 2;
    };
    const query = { ...window, expectedRows, attemptsBefore: health.failures };
    try {
      const end = await pages.read(query, this.#round.signal, visit);
      this.#round.record();
      const widthMs = read.widthMs(end);
      density.learn(read.rows, widthMs);
      ends.density.learn(read.ends, widthMs);
      if (end === 'repeated') health.doesNotPage();
      else health.worked();
      return { end, pages: Math.max(1, read.pages) };
    } catch (error) {
      if (this.#round.signal.aborted) return { end: 'failed', pages: 1 };
      this.#round.record(error);
      health.failed(error);
      if (error instanceof AuthenticationError) await this.#checkToken(runs);
      return { end: 'failed', pages: 1 };
    }
  }

  /**
   * Reads the list of ends.
   *
   * @returns When it was asked for, if runs that it does not show count as going on.
   */
  async readEnds(window: Window): Promise<number | undefined> {
    const { ends, pages } = this.#known;
    const missed = ends.takeWitnesses(window);
    const witnesses = missed.size;
    const maxPages = this.#known.pagesOfAll(window, 0) + 2;
    const read = new Reading(window);
    const visit = (rows: readonly Run[], sentAt: number): boolean => {
      read.add(rows, sentAt);
      for (const row of rows) {
        this.#see(row, sentAt);
        missed.delete(row?.id);
      }
      if (read.ends * 2 < read.rows) ends.isIgnored();
      return ends.isUsable && read.pages < maxPages;
    };
    const query = {
      ...window,
      statuses: endingStatuses,
      expectedRows: ends.density.rowsIn(window.toMs - window.fromMs, 0),
      attemptsBefore: ends.health.failures,
    };
    try {
      const end = await pages.read(query, this.#round.signal, visit);
      this.#round.record();
      ends.density.learn(read.rows, read.widthMs(end));
      if (end !== 'complete') {
        ends.health.doesNotPage();
        return undefined;
      }
      ends.health.worked();
      ends.compared(witnesses - missed.size, missed);
      return missed.size === 0 ? read.sentAt : undefined;
    } catch (error) {
      if (this.#round.signal.aborted) return undefined;
      this.#round.record(error);
      ends.health.failed(error);
      return undefined;
    }
  }

  #see(row: Run, sentAt: number): Item | undefined {
    const item = this.#registry.items.get(row?.id);
    if (!item) return undefined;
    this.#left.delete(item);
    item.listedAt = Math.max(item.listedAt, sentAt);
    this.#registry.saw(item, row, sentAt);
    return item;
  }

  /** The list returned 401. If a run does so, too, the token is refused, and all waits end. */
  async #checkToken(runs: readonly Item[]): Promise<void> {
    const [run] = runs;
    if (!run) return;
    this.#left.delete(run);
    await pollEach([run], this.#registry, this.#round);
    if (!(run.error instanceof AuthenticationError)) return;
    for (const item of this.#registry.items.values()) this.#registry.rejectAll(item, run.error);
  }
}
