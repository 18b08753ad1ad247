import type { Run } from '../generated/schema.ts';
import { PageLimit } from '../paging/page-limit.ts';
import { type Item, KnownList, ListRound } from './list-round.ts';
import { bestWindow, type Window } from './list-window.ts';
import { type PollStrategy, pollEach } from './poll-each.ts';
import type { Round } from './round.ts';
import type { ListRuns } from './run-pages.ts';
import type { WaiterRegistry } from './waiter-registry.ts';

/** So few are polled one by one at first, to learn when they started. */
const sampleSize = 3;
/** For how many pauses at most a run that the list did not show is polled by itself. */
const maxUnlistedPauses = 12;

/** Polls runs one by one or by pages of the list, whichever takes fewer requests. */
export function pollRuns(list: ListRuns, limit: PageLimit = new PageLimit()): PollStrategy<Run> {
  const known = new KnownList(list, limit);
  return (due, registry, round) => new RunRound(known, due, registry, round).poll();
}

/** One round of polls of runs. */
class RunRound {
  readonly #known: KnownList;
  readonly #registry: WaiterRegistry<Run>;
  readonly #round: Round;
  /** What is due and was not polled yet. */
  readonly #left: Set<Item>;
  readonly #list: ListRound;

  constructor(known: KnownList, due: readonly Item[], registry: WaiterRegistry<Run>, round: Round) {
    this.#known = known;
    this.#left = new Set(due);
    this.#registry = registry;
    this.#round = round;
    this.#list = new ListRound(known, this.#left, registry, round);
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
    const { health } = this.#known;
    let rest = unseen;
    let gets = this.#round.maxGets;
    for (let size = sampleSize; rest.length > 0 && gets > 0 && !this.#round.isStopped; size *= 4) {
      const sample = new Set(spread(rest, Math.min(size, gets)));
      gets -= sample.size;
      await this.#pollEach([...sample]);
      rest = rest.filter((run) => !sample.has(run));
      const starts = [...sample].flatMap(({ startedMs }) => startedMs ?? []);
      const window = { fromMs: Math.min(...starts), toMs: Math.max(...starts) };
      if (starts.length === 0 || !health.isUsable) continue;
      if (this.#known.pagesOfAll(window, rest.length) >= rest.length) continue;
      const { pages } = await this.#list.readAll(window, rest);
      const left = rest.filter((run) => this.#left.has(run));
      const found = rest.length - left.length;
      health.showed(found >= pages);
      // Few requests found many: go on with small samples.
      if (found > pages) size = sampleSize / 4;
      rest = left;
      if (health.isLagging) break;
    }
    for (const run of rest) {
      run.checkedAt = performance.now();
      this.#left.delete(run);
    }
  }

  /** Reads the windows of the list that save requests; gives the runs that they did not show. */
  async #readWindows(): Promise<Item[]> {
    const { density, pages, health } = this.#known;
    const unlisted: Item[] = [];
    let isFiltered = true;
    while (health.isUsable) {
      const now = performance.now();
      const runs = [...this.#left].filter((run) => isListable(run, now)).sort(byStart);
      const starts = runs.map(({ startedMs = 0 }) => startedMs);
      const best = bestWindow(starts, density, pages.size);
      if (!best) break;
      const { begin, end } = best;
      const inside = runs.slice(begin, end);
      const window = { fromMs: starts[begin] ?? 0, toMs: starts[end - 1] ?? 0 };
      isFiltered &&= this.#isShorterByEnds(window, inside, now);
      if (isFiltered) {
        const checkedAt = await this.#list.readEnds(window);
        isFiltered = checkedAt !== undefined;
        if (checkedAt !== undefined) this.#passOver(window, now, checkedAt);
        continue;
      }
      const read = await this.#list.readAll(window, inside);
      const waitsForNextRound = read.end === undefined && health.isUsable;
      for (const run of inside.filter((run) => this.#left.delete(run))) {
        if (waitsForNextRound && !run.isLastPoll) {
          run.checkedAt = now;
          continue;
        }
        if (read.end === 'complete') leaveToGets(run, now);
        unlisted.push(run);
      }
    }
    return unlisted;
  }

  /** Whether the list of ends takes fewer requests, though some runs have to be seen. */
  #isShorterByEnds(window: Window, inside: readonly Item[], now: number): boolean {
    const { ends } = this.#known;
    if (!ends.isUsable) return false;
    const others = inside.filter((run) => !ends.mayPassOver(run, now)).length;
    const pages = this.#known.pagesOfEnds(window) + others;
    return pages < this.#known.pagesOfAll(window, inside.length);
  }

  /** Runs of the window that the list of ends did not show go on, due or not. */
  #passOver({ fromMs, toMs }: Window, now: number, checkedAt: number): void {
    for (const run of this.#registry.items.values()) {
      const { startedMs = Number.NaN } = run;
      if (!(startedMs >= fromMs && startedMs <= toMs) || !isListable(run, now)) continue;
      if (!this.#known.ends.mayPassOver(run, now)) continue;
      this.#left.delete(run);
      run.checkedAt = Math.max(run.checkedAt, checkedAt);
    }
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

/** Of a run that was not found (404) after it was seen, no list shows that it is gone. */
function isListable(
  { waiters, startedMs, failures, missingSince, unlistedUntil }: Item,
  now: number,
): boolean {
  const isKnown = startedMs !== undefined && missingSince === undefined;
  return waiters.length > 0 && isKnown && failures === 0 && now >= unlistedUntil;
}

/** The list of a moment ago may lack what was just started: at first the run is soon looked for again. */
function leaveToGets(run: Item, now: number): void {
  run.unlistedReads++;
  const pauses = Math.min(maxUnlistedPauses, 2 ** run.unlistedReads);
  run.unlistedUntil = now + pauses * run.pauseMs(now);
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
