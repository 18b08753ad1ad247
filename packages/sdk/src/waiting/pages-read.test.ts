import { describe, expect, it } from 'vitest';
import type { ListRunsQuery, Run } from '../generated/schema.ts';
import { PageLimit } from '../paging/page-limit.ts';
import { type PagesQuery, RunPages } from './run-pages.ts';

const { signal } = new AbortController();
const query = { fromMs: 0, toMs: 1_000, expectedRows: 50, attemptsBefore: 0 };

/** A list of so many runs, whose pages have up to ten, or as many as the server wants. */
function listOf(count: number, rowsAt: (offset: number) => number = () => 10) {
  const queries: ListRunsQuery[] = [];
  const options: object[] = [];
  /** How many pages were asked for at one time. */
  const together: number[] = [];
  let underWay = 0;
  const all = Array.from({ length: count }, (_, index) => ({ id: `run-${index}` }) as Run);
  const pages = new RunPages(async (query, more) => {
    queries.push(query);
    options.push(more);
    if (underWay === 0) together.push(0);
    underWay++;
    together[together.length - 1] = underWay;
    await new Promise((resolve) => setTimeout(resolve));
    underWay--;
    const { offset = 0 } = query;
    return { runs: all.slice(offset, offset + rowsAt(offset)) };
  }, new PageLimit());
  const seen: string[] = [];
  const read = (more: Partial<PagesQuery> = {}) =>
    pages.read({ ...query, ...more }, signal, (rows) => {
      seen.push(...rows.map(({ id }) => id));
      return true;
    });
  return { pages, read, queries, options, together, seen, ids: all.map(({ id }) => id) };
}

describe('pages of the list of runs', () => {
  it('are asked for with a window in seconds, with some to spare, oldest first', async () => {
    const { read, queries, options } = listOf(0);
    await read({ fromMs: 70_999, toMs: 90_001, attemptsBefore: 2 });
    await read({ fromMs: 1_500, statuses: ['COMPLETE', 'FAILED'] });
    const { limit } = queries[0] ?? {};
    expect(limit).toBeGreaterThan(50);
    const sorted = { sort_by: 'start_timestamp', order: 'ASCENDING', offset: 0, limit };
    expect(queries).toEqual([
      { from_timestamp: 69, to_timestamp: 92, ...sorted },
      { from_timestamp: 1, to_timestamp: 3, ...sorted, status: ['COMPLETE', 'FAILED'] },
    ]);
    expect(options[0]).toEqual({ signal, timeoutMs: 15_000, maxRetries: 0, attemptsBefore: 2 });
  });

  it('are asked for one by one until their length is known, then eight at a time', async () => {
    const { read, together, seen, ids } = listOf(200);
    expect(await read({ expectedRows: 200 })).toBe('complete');
    expect(together).toEqual([1, 8, 8, 3, 1]);
    expect(seen).toEqual(ids);
  });

  it('are read without a gap when one has fewer rows than a full one', async () => {
    const { read, seen, ids } = listOf(100, (offset) => (offset === 20 ? 7 : 10));
    expect(await read({ expectedRows: 100 })).toBe('complete');
    expect(seen).toEqual(ids);
  });

  it('with fewer than ten rows say nothing of how long pages are', async () => {
    const { pages, read, together } = listOf(27, () => 9);
    const { size } = pages;
    expect(await read()).toBe('complete');
    expect(together).toEqual([1, 1, 1, 1]);
    expect(pages.size).toBe(size);
  });

  it('end where no more come, also when the server gives no list', async () => {
    const pages = new RunPages(async () => ({}), new PageLimit());
    expect(await pages.read(query, signal, () => true)).toBe('complete');
  });

  it('end when they come again, whatever the offset', async () => {
    const runs = Array.from({ length: 10 }, (_, index) => ({ id: `run-${index}` }) as Run);
    let visits = 0;
    const pages = new RunPages(async () => ({ runs }), new PageLimit());
    const visit = () => ++visits > 0;
    expect(await pages.read(query, signal, visit)).toBe('repeated');
    expect(visits).toBe(1);
  });

  it('end when enough was read', async () => {
    const { pages, queries } = listOf(100);
    expect(await pages.read(query, signal, () => false)).toBe('enough');
    expect(queries).toHaveLength(1);
  });
});

describe('pages of the list of ends', () => {
  /** Full pages of ten are known; then so many ends are read. */
  async function requestsFor(ends: number, expectedRows: number): Promise<number> {
    let rows = 100;
    const { pages, queries } = listOf(100, (offset) => Math.min(10, rows - offset));
    const read = (more: Partial<PagesQuery>) =>
      pages.read({ ...query, ...more }, signal, () => true);
    await read({});
    rows = ends;
    queries.length = 0;
    expect(await read({ statuses: ['COMPLETE'], expectedRows })).toBe('complete');
    return queries.length;
  }

  it('end with one that is shorter than those before', async () => {
    expect(await requestsFor(14, 20)).toBe(2);
    expect(await requestsFor(20, 20)).toBe(3);
  });

  it('end with a single short one that has half of the rows that were expected', async () => {
    expect(await requestsFor(4, 8)).toBe(1);
    expect(await requestsFor(4, 9)).toBe(2);
  });

  it('end with an empty one while no full page is known', async () => {
    const { read, queries } = listOf(14);
    await read({ statuses: ['COMPLETE'], expectedRows: 20 });
    expect(queries).toHaveLength(3);
  });

  it('do not become shorter by two of one length, since that list grows', async () => {
    const lengths = [100, 0, 20, 20, 0];
    let id = 0;
    const pages = new RunPages(async () => {
      const runs = Array.from({ length: lengths.shift() ?? 0 }, () => ({ id: `run-${id++}` }));
      return { runs: runs as Run[] };
    }, new PageLimit());
    await pages.read({ ...query, expectedRows: 1 }, signal, () => true);
    await pages.read({ ...query, statuses: ['COMPLETE'] }, signal, () => true);
    expect(lengths).toEqual([]);
    expect(pages.size).toBe(100);
  });
});
