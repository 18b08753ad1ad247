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
import { type ListRuns, type PagesEnd, type PagesQuery, RunPages } from './run-pages.ts';
import type { WaiterRegistry } from './waiter-registry.ts';
import type { WatchedItem } from './watched-item.ts';

/** What is learnt about a list from round to round. */
interface KnownRows {
  readonly density: RowDensity;
  readonly health: ListHealth;
}

/** The list of all and the list of ends. */
export class KnownList implements KnownRows {
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

/** Takes a row of a page and the run that is waited for, if it is one. */
type TakeRow = (row: Run, item: Item | undefined) => void;

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
  ): Promise<{ end: PagesEnd | undefined; pages: number }> {
    const { ends } = this.#known;
    const unseen = new Set(runs);
    const read = new Reading(window);
    const take: TakeRow = (row, item) => {
      ends.sawInAll(row, item !== undefined);
      if (item) unseen.delete(item);
    };
    // Pages that show hardly any of the runs are no better than polls one by one, but for those in front of the window.
    const inFront = Math.floor(this.#known.density.rowsIn(0, 0) / this.#known.pages.size);
    const goesOn = () => unseen.size > 0 && read.pages <= runs.length - unseen.size + 2 + inFront;
    const expectedRows = this.#known.density.rowsIn(window.toMs - window.fromMs, runs.length);
    const { end, error } = await this.#read(this.#known, read, { expectedRows }, take, goesOn);
    if (end) ends.density.learn(read.ends, read.widthMs(end));
    if (error instanceof AuthenticationError) await this.#checkToken(runs);
    return { end, pages: Math.max(1, read.pages) };
  }

  /**
   * Reads the list of ends.
   *
   * @returns When it was asked for, if runs that it does not show count as going on.
   */
  async readEnds(window: Window): Promise<number | undefined> {
    const { ends } = this.#known;
    const missed = ends.takeWitnesses(window);
    const witnesses = missed.size;
    const maxPages = this.#known.pagesOfAll(window, 0) + 2;
    const read = new Reading(window);
    const goesOn = () => {
      if (read.ends * 2 < read.rows) ends.isIgnored();
      if (read.pages >= maxPages) ends.health.doesNotPage();
      return ends.isUsable;
    };
    const expectedRows = ends.density.rowsIn(window.toMs - window.fromMs, 0);
    const query = { expectedRows, statuses: endingStatuses };
    const { end } = await this.#read(ends, read, query, ({ id }) => missed.delete(id), goesOn);
    if (end !== 'complete') return undefined;
    ends.compared(witnesses - missed.size, missed);
    return missed.size === 0 ? read.sentAt : undefined;
  }

  async #read(
    { density, health }: KnownRows,
    read: Reading,
    query: Pick<PagesQuery, 'expectedRows' | 'statuses'>,
    take: TakeRow,
    goesOn: () => boolean,
  ): Promise<{ end?: PagesEnd; error?: unknown }> {
    const { signal, isLast } = this.#round;
    const visit = (rows: readonly Run[], sentAt: number): boolean => {
      read.add(rows, sentAt);
      for (const row of rows) if (row) take(row, this.#see(row, sentAt));
      return goesOn();
    };
    try {
      const full = { ...query, ...read.window, attemptsBefore: health.failures, isLast };
      const end = await this.#known.pages.read(full, signal, visit);
      this.#round.record();
      density.learn(read.rows, read.widthMs(end));
      if (end === 'repeated') health.doesNotPage();
      else health.worked();
      return { end };
    } catch (error) {
      if (signal.aborted) return {};
      this.#round.record(error);
      health.failed(error);
      return { error };
    }
  }

  #see(row: Run, sentAt: number): Item | undefined {
    const item = this.#registry.items.get(row.id);
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
