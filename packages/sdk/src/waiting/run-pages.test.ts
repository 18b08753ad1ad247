import { describe, expect, it, vi } from 'vitest';
import type { Run } from '../generated/schema.ts';
import { PageLimit } from '../paging/page-limit.ts';
import type { PollOptions } from './poll-target.ts';
import { RunPages } from './run-pages.ts';

const query = { fromMs: 0, toMs: 1_000, expectedRows: 50, attemptsBefore: 0, isLast: false };

/** A list of 50 runs whose pages hold ten. */
const pages = (onRequest: (options: PollOptions, offset: number) => void = () => {}) =>
  new RunPages(async ({ offset = 0 }, options) => {
    onRequest(options, offset);
    const length = offset < 50 ? 10 : 0;
    const runs = Array.from({ length }, (_, index) => ({ id: `run-${offset + index}` }));
    return { runs: runs as Run[] };
  }, new PageLimit());

describe('pages that came together', () => {
  it('are visited with other work in between', async () => {
    const list = pages();
    const { signal } = new AbortController();
    const steps: string[] = [];
    // The first page tells how long pages are, so that the others are asked for at one time.
    await list.read(query, signal, (rows) => {
      steps.push(`page ${rows[0]?.id}`);
      setTimeout(() => steps.push('other work'));
      return true;
    });
    const visited = steps.filter((step) => step.startsWith('page'));
    expect(visited).toEqual([0, 10, 20, 30, 40].map((at) => `page run-${at}`));
    expect(steps.slice(0, steps.indexOf('page run-30'))).toContain('other work');
  });

  it('are not visited when the reading was aborted in between', async () => {
    const control = new AbortController();
    const visited: unknown[] = [];
    const read = pages().read(query, control.signal, (rows) => {
      visited.push(rows[0]?.id);
      if (visited.length === 2) setTimeout(() => control.abort());
      return true;
    });
    await expect(read).rejects.toThrow('aborted');
    expect(visited).toEqual(['run-0', 'run-10']);
  });
});

describe('a page that fails', () => {
  const { signal } = new AbortController();

  /** How often each request of a second reading may be repeated, round by round. */
  async function retriesOf(more: Partial<typeof query>): Promise<number[][]> {
    const rounds: number[][] = [];
    const list = pages(({ maxRetries }, offset) => {
      if (offset === 0) rounds.push([]);
      rounds.at(-1)?.push(maxRetries);
    });
    await list.read(query, signal, () => true);
    rounds.length = 0;
    await list.read({ ...query, ...more }, signal, () => true);
    return rounds;
  }

  it('is asked for again, so that it does not end the reading of many', async () => {
    expect(await retriesOf({})).toEqual([[2, 2, 2, 2, 2, 2]]);
  });

  it('is not, where the polls are the last', async () => {
    expect(await retriesOf({ isLast: true })).toEqual([[0, 0, 0, 0, 0, 0]]);
  });

  it('was the first after a reading that failed: it is asked for alone and once', async () => {
    expect(await retriesOf({ attemptsBefore: 1 })).toEqual([[0, 2, 2, 2, 2, 2]]);
    let requests = 0;
    const list = pages(() => {
      requests++;
      if (requests > 6) throw new Error('down');
    });
    await list.read(query, signal, () => true);
    await expect(list.read({ ...query, attemptsBefore: 1 }, signal, () => true)).rejects.toThrow(
      'down',
    );
    expect(requests).toBe(7);
  });
});

describe('how long a full page is', () => {
  /** A list whose pages have these lengths, one after the other. */
  const listOf = (lengths: number[]) => {
    let id = 0;
    return new RunPages(async () => {
      const runs = Array.from({ length: lengths.shift() ?? 0 }, () => ({ id: `run-${id++}` }));
      return { runs: runs as Run[] };
    }, new PageLimit());
  };
  const { signal } = new AbortController();

  it('is not learnt from short pages of a list that grows while it is read', async () => {
    const pages = listOf([3, 3, 3, 0]);
    const { size } = pages;
    await expect(pages.read(query, signal, () => true)).resolves.toBe('complete');
    expect(pages.size).toBe(size);
  });

  it('is learnt when pages become shorter, and tried again after a minute', async () => {
    vi.useFakeTimers();
    try {
      const pages = listOf([100, 0, 20, 20, 0, 0, 0]);
      const read = () => pages.read({ ...query, expectedRows: 1 }, signal, () => true);
      await read();
      expect(pages.size).toBe(100);
      await read();
      expect(pages.size).toBe(20);
      vi.advanceTimersByTime(59_000);
      await read();
      expect(pages.size).toBe(20);
      vi.advanceTimersByTime(1_000);
      await read();
      expect(pages.size).toBe(100);
    } finally {
      vi.useRealTimers();
    }
  });
});
