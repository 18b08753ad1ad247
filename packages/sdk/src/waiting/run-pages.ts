import { nextTurn } from '../async/next-turn.ts';
import type { KnownRunStatus, ListRunsQuery, Run, RunList } from '../generated/schema.ts';
import { itemsOf } from '../paging/items.ts';
import type { PageLimit } from '../paging/page-limit.ts';
import type { Window } from './list-window.ts';
import { concurrency, pollOptions } from './poll-each.ts';
import type { PollOptions } from './poll-target.ts';

export type ListRuns = (query: ListRunsQuery, options: PollOptions) => Promise<RunList>;

/** Which runs to list, and how many rows there may be: so many are asked for at once. */
export interface PagesQuery extends Window {
  /** Only runs of these statuses, if given. */
  statuses?: readonly KnownRunStatus[] | undefined;
  expectedRows: number;
  /** Readings of the list that failed one after the other before this one. */
  attemptsBefore: number;
  /** What fails is not asked for again. */
  isLast?: boolean;
}

/** Why the reading of pages ended: no more came, `visit` had enough, or a page came again. */
export type PagesEnd = 'complete' | 'enough' | 'repeated';

/** A page with fewer rows says nothing about how many there may be: a list that grows has such pages, too. */
const fewestRows = 10;
/** Pages that have become shorter may have looked so because the list grew: then they are tried again. */
const shorterMs = 60_000;
/** If a page that fails now and then ended the reading, a list of many pages would never be read. */
const pageRetries = 2;

interface Page {
  rows: readonly Run[];
  offset: number;
  sentAt: number;
}

/** Reads the list of runs page by page, and learns how many rows the server puts on a page. */
export class RunPages {
  readonly #list: ListRuns;
  readonly #limit: PageLimit;
  /** The longest page that came. */
  #longest = 0;
  /** The same before pages became shorter, and when they did. */
  #before = { longest: 0, at: Number.NEGATIVE_INFINITY };

  constructor(list: ListRuns, limit: PageLimit) {
    this.#list = list;
    this.#limit = limit;
  }

  /** Rows on a full page. */
  get size(): number {
    return Math.min(this.#limit.rows, this.#isSizeKnown ? this.#longest : this.#limit.rows);
  }

  get #isSizeKnown(): boolean {
    return this.#longest >= fewestRows;
  }

  #learn(rows: number, isShorter: boolean): void {
    const now = performance.now();
    if (isShorter && rows >= fewestRows) {
      this.#before = { longest: Math.max(this.#longest, this.#before.longest), at: now };
      this.#longest = rows;
    }
    this.#longest = Math.max(this.#longest, rows);
  }

  #forgetShorter(): void {
    if (performance.now() < this.#before.at + shorterMs) return;
    this.#longest = Math.max(this.#longest, this.#before.longest);
    this.#before.longest = 0;
  }

  /** Calls `visit` with the rows of each page and the time when it was asked for, until it returns false. */
  async read(
    query: PagesQuery,
    signal: AbortSignal,
    visit: (rows: readonly Run[], sentAt: number) => boolean,
  ): Promise<PagesEnd> {
    let firstId: string | undefined;
    /** Rows on the page before, if those were fewer than on a full page. */
    let shortRows: number | undefined;
    let longest = 0;
    this.#forgetShorter();
    const isSizeKnown = this.#isSizeKnown;
    for (let offset = 0; ; ) {
      const { size } = this;
      const pages = await this.#pagesFrom(offset, query, signal);
      for (const [index, { rows, sentAt, offset: from }] of pages.entries()) {
        if (rows.length === 0) return 'complete';
        // Each page may end a thousand waits: other work gets its turn in between.
        if (index > 0) await nextTurn();
        signal.throwIfAborted();
        const id = rows[0]?.id;
        if (firstId !== undefined && id === firstId) return 'repeated';
        firstId ??= id;
        // Two short pages of one length: pages have become shorter. A list of ends only grows.
        this.#learn(rows.length, !query.statuses && rows.length === shortRows);
        longest = Math.max(longest, rows.length);
        if (!visit(rows, sentAt)) return 'enough';
        offset = from + rows.length;
        shortRows = rows.length < size ? rows.length : undefined;
        // The pages after it that came with it have left out rows.
        if (shortRows) break;
      }
      if (shortRows === undefined || !query.statuses || !isSizeKnown) continue;
      // Of a list of ends the next read shows what this one left out.
      if (shortRows < longest || (longest === offset && 2 * offset >= query.expectedRows)) {
        return 'complete';
      }
    }
  }

  /** Several pages at one time, if so many are expected. */
  async #pagesFrom(
    offset: number,
    query: PagesQuery,
    signal: AbortSignal,
  ): Promise<readonly Page[]> {
    // After a reading that failed, a single request shows whether the list works again.
    const isProbe = offset === 0 && query.attemptsBefore > 0;
    // How long a page is must be known before several can be asked for.
    const isAlone = isProbe || !this.#isSizeKnown;
    const ahead = isAlone ? 1 : Math.ceil((query.expectedRows - offset) / this.size);
    const options = pollOptions(signal, query.attemptsBefore);
    if (!isProbe && !query.isLast) options.maxRetries = pageRetries;
    const length = Math.max(1, Math.min(concurrency, ahead));
    return Promise.all(
      Array.from({ length }, (_, index) => this.#page(query, offset + index * this.size, options)),
    );
  }

  async #page(
    { fromMs, toMs, statuses }: PagesQuery,
    offset: number,
    options: PollOptions,
  ): Promise<Page> {
    const sentAt = performance.now();
    const query: ListRunsQuery = {
      // Always given: without it the API hides what is older than 24 hours. In whole seconds, with
      // one to spare, since whether the ends count is not documented.
      from_timestamp: Math.max(1, Math.floor(fromMs / 1_000) - 1),
      to_timestamp: Math.floor(toMs / 1_000) + 2,
      sort_by: 'start_timestamp',
      order: 'ASCENDING',
      offset,
      ...(statuses && { status: [...statuses] }),
    };
    const list = await this.#limit.fetch((limit) => this.#list({ ...query, limit }, options));
    return { rows: itemsOf('listRuns', list, 'runs'), offset, sentAt };
  }
}
