import type { ListRunsQuery } from '../generated/operations/runs.ts';
import type { KnownRunStatus, Run, RunList } from '../generated/schema.ts';
import type { PageLimit } from '../paging/page-limit.ts';
import { concurrency, lookOptions } from './look.ts';
import type { LookOptions } from './subject.ts';

export type List = (query: ListRunsQuery, options: LookOptions) => Promise<RunList>;

/** Which runs to list: those started in these milliseconds since 1970. */
export interface Window {
  fromMs: number;
  toMs: number;
}

export interface Scan {
  window: Window;
  /** Only runs of these statuses; `undefined` for all. */
  statuses: readonly KnownRunStatus[] | undefined;
  /** How many rows there may be: so many are asked for at once. */
  expectedRows: number;
  /** Takes the rows of an answer to a request sent at this time; true to go on. */
  visit(rows: readonly Run[], sentAt: number): boolean;
  /** Whether to look behind a page that is shorter than pages were before. */
  thorough: boolean;
}

export interface Scanned {
  pages: number;
  rows: number;
  /** A page came again: the server does not page. */
  stuck: boolean;
}

/** Reads lists page by page, and learns how many rows the server puts on a page. */
export class Pages {
  readonly #list: List;
  readonly #now: () => number;
  readonly #limit: PageLimit;
  /** The longest page that came. */
  #longest = 0;

  constructor(list: List, now: () => number, limit: PageLimit) {
    this.#list = list;
    this.#now = now;
    this.#limit = limit;
  }

  /** Rows on a full page. */
  get size(): number {
    return Math.min(this.#limit.rows, this.#longest || this.#limit.rows);
  }

  /** Pages that so many rows take. */
  count(rows: number): number {
    return Math.max(1, Math.ceil(rows / this.size));
  }

  async scan(scan: Scan, signal: AbortSignal): Promise<Scanned> {
    const scanned: Scanned = { pages: 0, rows: 0, stuck: false };
    let first: string | undefined;
    /** Rows on the page before, if those were fewer than on a full page. */
    let short: number | undefined;
    for (let offset = 0; ; ) {
      const { size } = this;
      // How long a page is must be known before several can be asked for.
      const ahead = this.#longest === 0 ? 1 : Math.ceil((scan.expectedRows - offset) / size);
      const offsets = Array.from(
        { length: Math.max(1, Math.min(concurrency, ahead)) },
        (_, index) => offset + index * size,
      );
      const answers = await Promise.all(offsets.map((at) => this.#page(scan, at, signal)));
      scanned.pages += answers.length;
      for (const [index, { runs, sentAt }] of answers.entries()) {
        if (runs.length === 0) return scanned;
        if (first !== undefined && runs[0]?.id === first) return { ...scanned, stuck: true };
        first ??= runs[0]?.id;
        scanned.rows += runs.length;
        if (!scan.visit(runs, sentAt)) return scanned;
        // More comes after a short page: pages have become shorter.
        if (short !== undefined) this.#longest = short;
        if (short !== undefined && index > 0) break;
        short = runs.length < size ? runs.length : undefined;
        offset = (offsets[index] ?? 0) + runs.length;
        const isLast = short !== undefined && index === answers.length - 1;
        this.#longest = Math.max(this.#longest, runs.length);
        if (isLast && !scan.thorough) return scanned;
      }
    }
  }

  async #page(
    { window, statuses }: Scan,
    offset: number,
    signal: AbortSignal,
  ): Promise<{ runs: readonly Run[]; sentAt: number }> {
    const sentAt = this.#now();
    const query: ListRunsQuery = {
      // Always given: without it the API hides what is older than 24 hours. In whole seconds, with
      // one to spare, since whether the ends count is not documented.
      from_timestamp: Math.floor(window.fromMs / 1_000) - 1,
      to_timestamp: Math.floor(window.toMs / 1_000) + 2,
      sort_by: 'start_timestamp',
      order: 'ASCENDING',
      offset,
    };
    if (statuses) query.status = [...statuses];
    const { runs = [] } = await this.#limit.fetch((limit) =>
      this.#list({ ...query, limit }, lookOptions(signal)),
    );
    return { runs, sentAt };
  }
}
