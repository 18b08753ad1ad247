import { AuthenticationError } from '../errors.ts';
import type { KnownRunStatus, Run } from '../generated/schema.ts';
import { PageLimit } from '../paging/page-limit.ts';
import type { Board } from './board.ts';
import { Census, type Wanted, type Way } from './census.ts';
import type { Entry } from './entry.ts';
import { lookAtEach, Trouble } from './look.ts';
import { endingStatuses, openStatuses, runOutcome } from './outcome.ts';
import { type List, Pages } from './pages.ts';
import type { Look } from './scheduler.ts';
import { isPassing } from './trouble.ts';

/** So few are got one by one at first, to learn when they started. */
const sampleSize = 3;
/** More are not got in one round to find the others: thousands may have been started just now. */
const mostDiscoveryGets = 64;
/** How long a list that does not show so many is taken to lag. */
const listLagMs = 30_000;
/** How long lists that do not work are left alone. */
const shunMs = 300_000;
/** How often in a row a list may fail while single runs can be got. */
const mostListFailures = 3;
/** How long, and for how many looks, a run is taken to go on because no list of ends shows it. */
const confirmMs = 60_000;
/** Also, for how many looks a run that no list shows is got instead. */
const confirmLooks = 12;

const statusesOf: Partial<Record<Way, readonly KnownRunStatus[]>> = {
  open: openStatuses,
  ending: endingStatuses,
};

type Runs = readonly Entry<Run>[];

/** Looks at runs in the way that takes the fewest requests: one by one, or in pages of a list. */
export function lookAtRuns(list: List, limit: PageLimit = new PageLimit()): Look<Run> {
  let looker: RunLooker | undefined;
  return (due, board, now, signal) => {
    looker ??= new RunLooker(list, board, now, limit);
    return looker.look(due, signal);
  };
}

class RunLooker {
  readonly #board: Board<Run>;
  readonly #now: () => number;
  readonly #pages: Pages;
  readonly #census = new Census();
  #shunnedUntil = Number.NEGATIVE_INFINITY;
  #listFailures = 0;
  /** Since when the list has not shown what is looked for. */
  #lagsSince: number | undefined;
  /** Looks by lists of ends since the last confirmation, and the ends that they found. */
  #endingLooks = 0;
  #endsListed = 0;
  #trustsEnding = true;

  constructor(list: List, board: Board<Run>, now: () => number, limit: PageLimit) {
    this.#board = board;
    this.#now = now;
    this.#pages = new Pages(list, now, limit);
  }

  async look(due: Runs, signal: AbortSignal): Promise<void> {
    const singles: Entry<Run>[] = [];
    const unknown: Entry<Run>[] = [];
    const known: Entry<Run>[] = [];
    for (const run of due) {
      // Of what answered with 404 after it was seen, no list can tell that it is gone.
      const isGone = isKnown(run) && run.missingSince !== undefined;
      if (this.#shuns || isGone || this.#now() < run.unlistedUntil) singles.push(run);
      else (isKnown(run) ? known : unknown).push(run);
    }
    await this.#getEach(singles);
    await this.#discover(unknown, signal);
    if (known.length === 0) return;
    const way = await this.#lookAt(known, ['each', 'all', 'open', 'ending'], signal);
    this.#learn(way, known);
  }

  /** Finds runs of unknown age: the ages of some tell which part of the list to read for the rest. */
  async #discover(runs: Runs, signal: AbortSignal): Promise<void> {
    let rest = runs;
    let gets = mostDiscoveryGets;
    for (let size = sampleSize; rest.length > 0 && gets > 0; size *= 2) {
      const count = Math.min(size, gets);
      const sample = new Set(rest.length <= count + 1 ? rest : spread(rest, count));
      await this.#getEach([...sample]);
      gets -= sample.size;
      rest = rest.filter((run) => !sample.has(run));
      const started = [...sample].filter(isKnown);
      if (rest.length === 0 || started.length === 0) continue;
      const wanted = { ...this.#wanted(started), count: rest.length };
      const { missing, pages } = await this.#read('all', wanted, rest, signal);
      const found = rest.length - missing.length;
      rest = missing;
      this.#lagsSince = found < pages ? (this.#lagsSince ?? this.#now()) : undefined;
      if (this.#lagsSince === undefined) continue;
      // A list that shows next to nothing may lag, or not show such runs at all.
      if (rest.length > gets && this.#now() - this.#lagsSince < listLagMs) break;
      size = gets;
    }
    for (const run of rest) run.checkedAt = this.#now();
  }

  async #lookAt(runs: Runs, ways: readonly Way[], signal: AbortSignal): Promise<Way> {
    if (runs.length === 0) return 'each';
    const wanted = this.#wanted(runs);
    const way = this.#census.cheapest(ways, wanted, (rows) => this.#pages.count(rows));
    if (way === 'each') {
      await this.#getEach(runs);
      return way;
    }
    const { missing, works } = await this.#read(way, wanted, runs, signal);
    if (way === 'ending' && works) return way;
    if (way === 'all' && works) {
      const now = this.#now();
      for (const run of missing) run.unlistedUntil = now + confirmLooks * run.intervalMs(now);
    }
    // Absence from a list proves nothing.
    await this.#lookAt(missing, way === 'open' && works ? ['each', 'all'] : ['each'], signal);
    return way;
  }

  /** Reads a list in search of runs; those that it did not show are missing. */
  async #read(
    way: Way,
    wanted: Wanted,
    runs: Runs,
    signal: AbortSignal,
  ): Promise<{ missing: Runs; pages: number; works: boolean }> {
    const { window } = wanted;
    const startedAt = this.#now();
    const unseen = new Set(runs);
    const expectedRows = this.#census.rows(way, wanted);
    let enough = 2 * this.#pages.count(expectedRows) + 2;
    let ending = 0;
    const visit = (rows: readonly Run[], sentAt: number): boolean => {
      for (const row of rows) {
        if (runOutcome(row)) ending++;
        const run = this.#board.entries.get(row.id);
        if (!run) continue;
        run.listedAt = sentAt;
        this.#board.saw(run, row, sentAt);
        // A page more is worth while for each run that was found.
        if (unseen.delete(run)) enough++;
      }
      return unseen.size > 0 && --enough > 0;
    };
    const scan = {
      window,
      statuses: statusesOf[way],
      expectedRows,
      visit,
      thorough: way === 'all',
    };
    try {
      const { pages, rows, stuck } = await this.#pages.scan(scan, signal);
      this.#listFailures = 0;
      this.#census.learn(way, window, rows, ending);
      if (stuck) this.#shun();
      if (way === 'ending') this.#markLookedAt(wanted, startedAt);
      return { missing: stillWaited(unseen), pages, works: !stuck };
    } catch (error) {
      if (signal.aborted) throw error;
      await this.#listFailed(error, runs);
      return { missing: stillWaited(unseen), pages: 1, works: false };
    }
  }

  /** Finds out whether the list alone fails; throws if it is not for the list to be left alone. */
  async #listFailed(error: unknown, runs: Runs): Promise<void> {
    if (isPassing(error) && ++this.#listFailures < mostListFailures) throw new Trouble(error);
    const probe = stillWaited(runs)[0];
    if (!probe) return;
    await this.#getEach([probe]);
    if (error instanceof AuthenticationError && probe.error instanceof AuthenticationError) {
      for (const run of this.#board.entries.values()) this.#board.rejectAll(run, probe.error);
    }
    if (isPassing(probe.error)) throw new Trouble(error);
    this.#shun();
  }

  get #shuns(): boolean {
    return this.#now() < this.#shunnedUntil;
  }

  #shun(): void {
    this.#shunnedUntil = this.#now() + shunMs;
  }

  #getEach(runs: Runs): Promise<void> {
    return lookAtEach(runs, this.#board, this.#now);
  }

  #wanted(runs: Runs): Wanted {
    const now = this.#now();
    const window = { fromMs: Number.POSITIVE_INFINITY, toMs: 0 };
    let confirmed = this.#trustsEnding;
    for (const run of runs) {
      const { startedMs = 0, listedAt } = run;
      window.fromMs = Math.min(window.fromMs, startedMs);
      window.toMs = Math.max(window.toMs, startedMs);
      confirmed &&= now - listedAt < Math.max(confirmMs, confirmLooks * run.intervalMs(now));
    }
    return { count: runs.length, window, confirmed };
  }

  #markLookedAt({ window: { fromMs, toMs } }: Wanted, at: number): void {
    for (const run of this.#board.entries.values()) {
      const { startedMs } = run;
      if (startedMs === undefined || startedMs < fromMs || startedMs > toMs) continue;
      run.checkedAt = Math.max(run.checkedAt, at);
    }
  }

  /** Learns how many ended, and whether lists of ends show them. */
  #learn(way: Way, runs: Runs): void {
    const ended = runs.filter(({ waiters }) => waiters.length === 0).length;
    const isOpen = (value?: Run) => openStatuses.some((status) => status === value?.status);
    const hidden = runs.filter(
      ({ waiters, value }) => waiters.length === 0 || !isOpen(value),
    ).length;
    this.#census.learnHidden(hidden, runs.length);
    if (way === 'ending') {
      this.#endingLooks++;
      this.#endsListed += ended;
      return;
    }
    // Most ends of many looks come to light only now: the server reads the filter in another way.
    if (this.#endingLooks > 2 && ended > 2 * this.#endsListed + 10) this.#trustsEnding = false;
    this.#endingLooks = 0;
    this.#endsListed = 0;
  }
}

function isKnown({ startedMs }: Entry<Run>): boolean {
  return startedMs !== undefined;
}

function stillWaited(runs: Iterable<Entry<Run>>): Runs {
  return [...runs].filter(({ waiters }) => waiters.length > 0);
}

/** Some of many, evenly spread, the first and the last among them. */
function spread(runs: Runs, count: number): Runs {
  const step = (runs.length - 1) / (count - 1);
  return runs.filter((_, index) => index === Math.round(Math.round(index / step) * step));
}
