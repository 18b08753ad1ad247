import { AuthenticationError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { PageLimit } from '../paging/page-limit.ts';
import { ListHealth } from './list-health.ts';
import { bestWindow, RowDensity } from './list-window.ts';
import { type PollStrategy, pollEach } from './poll-each.ts';
import type { Round } from './round.ts';
import { type ListRuns, type PagesEnd, RunPages } from './run-pages.ts';
import { startedMsOf } from './run-target.ts';
import type { WaiterRegistry } from './waiter-registry.ts';
import type { WatchedItem } from './watched-item.ts';

/** So few are polled one by one at first, to learn when they started. */
const sampleSize = 3;
/** For how many pauses a run that the list did not show is polled by itself. */
const unlistedPauses = 12;

/** Polls runs one by one or by pages of the list, whichever takes fewer requests. */
export function pollRuns(list: ListRuns, limit: PageLimit = new PageLimit()): PollStrategy<Run> {
  const known = {
    pages: new RunPages(list, limit),
    density: new RowDensity(),
    health: new ListHealth(),
  };
  return (due, registry, round) => new RunRound(known, due, registry, round).poll();
}

/** What is learnt about the list from round to round. */
interface Known {
  pages: RunPages;
  density: RowDensity;
  health: ListHealth;
}

type Item = WatchedItem<Run>;

/** One round of polls of runs. */
class RunRound {
  readonly #known: Known;
  readonly #registry: WaiterRegistry<Run>;
  readonly #round: Round;
  /** What is due and was not polled yet. */
  readonly #left: Set<Item>;

  constructor(known: Known, due: readonly Item[], registry: WaiterRegistry<Run>, round: Round) {
    this.#known = known;
    this.#left = new Set(due);
    this.#registry = registry;
    this.#round = round;
  }

  async poll(): Promise<void> {
    const unseen = [...this.#left].filter(isUnseen);
    if (unseen.length > sampleSize && this.#known.health.isUsable) await this.#discover(unseen);
    const unlisted = await this.#readWindows();
    await this.#pollEach([...unlisted, ...this.#left]);
  }

  /**
   * Finds runs of unknown age: when some of them started tells which part of the list to read for
   * the others.
   */
  async #discover(unseen: readonly Item[]): Promise<void> {
    let rest = unseen;
    let gets = this.#round.maxGets;
    for (let size = sampleSize; rest.length > 0 && gets > 0 && !this.#round.isStopped; size *= 4) {
      const sample = new Set(spread(rest, Math.min(size, gets)));
      gets -= sample.size;
      await this.#pollEach([...sample]);
      rest = rest.filter((run) => !sample.has(run));
      const starts = [...sample].flatMap(({ startedMs }) => startedMs ?? []);
      if (starts.length === 0 || !this.#isListWorthwhile(starts, rest.length)) continue;
      const { pages } = await this.#read(Math.min(...starts), Math.max(...starts), rest);
      const left = rest.filter((run) => this.#left.has(run));
      const found = rest.length - left.length;
      this.#known.health.showed(found >= pages);
      // Few requests found many: go on with small samples.
      if (found > pages) size = sampleSize / 4;
      rest = left;
      if (this.#known.health.isLagging) break;
    }
    for (const run of rest) {
      run.checkedAt = performance.now();
      this.#left.delete(run);
    }
  }

  #isListWorthwhile(starts: readonly number[], runs: number): boolean {
    const { density, pages, health } = this.#known;
    const width = Math.max(...starts) - Math.min(...starts);
    return health.isUsable && Math.ceil(density.rowsIn(width, runs) / pages.size) < runs;
  }

  /** Reads the windows of the list that save requests; gives the runs that they did not show. */
  async #readWindows(): Promise<Item[]> {
    const { density, pages, health } = this.#known;
    const unlisted: Item[] = [];
    while (health.isUsable) {
      const now = performance.now();
      const runs = [...this.#left].filter((run) => isListable(run, now)).sort(byStart);
      const starts = runs.map(({ startedMs = 0 }) => startedMs);
      const window = bestWindow(starts, density, pages.size);
      if (!window) break;
      const { begin, end } = window;
      const inside = runs.slice(begin, end);
      const read = await this.#read(starts[begin] ?? 0, starts[end - 1] ?? 0, inside);
      for (const run of inside.filter((run) => this.#left.delete(run))) {
        if (read.end === 'complete') run.unlistedUntil = now + unlistedPauses * run.pauseMs(now);
        unlisted.push(run);
      }
    }
    return unlisted;
  }

  /** Reads the list of a window in search of runs. */
  async #read(
    fromMs: number,
    toMs: number,
    runs: readonly Item[],
  ): Promise<{ end: PagesEnd | 'failed'; pages: number }> {
    const { density, pages, health } = this.#known;
    const unseen = new Set(runs);
    const expectedRows = density.rowsIn(toMs - fromMs, runs.length);
    const query = { fromMs, toMs, expectedRows, attemptsBefore: health.failures };
    let count = 0;
    let rowCount = 0;
    let lastMs = fromMs;
    const visit = (rows: readonly Run[], sentAt: number): boolean => {
      count++;
      rowCount += rows.length;
      for (const row of rows) {
        const item = this.#registry.items.get(row?.id);
        lastMs = (row && startedMsOf(row)) ?? lastMs;
        if (!item) continue;
        unseen.delete(item);
        this.#left.delete(item);
        this.#registry.saw(item, row, sentAt);
      }
      // Pages that show hardly any of the runs are no better than polls one by one.
      return unseen.size > 0 && count <= runs.length - unseen.size + 2;
    };
    try {
      const end = await pages.read(query, this.#round.signal, visit);
      this.#round.record();
      density.learn(rowCount, (end === 'complete' ? toMs : Math.min(lastMs, toMs)) - fromMs);
      if (end === 'repeated') health.doesNotPage();
      else health.worked();
      return { end, pages: Math.max(1, count) };
    } catch (error) {
      if (this.#round.signal.aborted) return { end: 'failed', pages: 1 };
      this.#round.record(error);
      health.failed(error);
      if (error instanceof AuthenticationError) await this.#checkToken(runs);
      return { end: 'failed', pages: 1 };
    }
  }

  /** The list returned 401. If a run does so, too, the token is refused, and all waits end. */
  async #checkToken(runs: readonly Item[]): Promise<void> {
    const [run] = runs;
    if (!run) return;
    await this.#pollEach([run]);
    if (!(run.error instanceof AuthenticationError)) return;
    for (const item of this.#registry.items.values()) this.#registry.rejectAll(item, run.error);
  }

  async #pollEach(runs: readonly Item[]): Promise<void> {
    for (const run of runs) this.#left.delete(run);
    await pollEach(runs, this.#registry, this.#round);
  }
}

/** Nothing is known about it, not even an error. */
function isUnseen({ value, failures, missingSince }: Item): boolean {
  return value === undefined && failures === 0 && missingSince === undefined;
}

/** Of a run that was answered with 404 after it was seen, no list shows that it is gone. */
function isListable(
  { startedMs, failures, missingSince, unlistedUntil }: Item,
  now: number,
): boolean {
  const isKnown = startedMs !== undefined && missingSince === undefined;
  return isKnown && failures === 0 && now >= unlistedUntil;
}

function byStart(a: Item, b: Item): number {
  return (a.startedMs ?? 0) - (b.startedMs ?? 0);
}

/** Some of many, evenly spread, the first and the last among them; all if there is one more. */
function spread(runs: readonly Item[], count: number): readonly Item[] {
  if (runs.length <= count + 1) return runs;
  const step = (runs.length - 1) / Math.max(1, count - 1);
  return runs.filter((_, index) => index === Math.round(Math.round(index / step) * step));
}
