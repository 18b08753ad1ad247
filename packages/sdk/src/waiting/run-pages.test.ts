import { describe, expect, it } from 'vitest';
import type { Run } from '../generated/schema.ts';
import { PageLimit } from '../paging/page-limit.ts';
import { RunPages } from './run-pages.ts';

const query = { fromMs: 0, toMs: 1_000, expectedRows: 50, attemptsBefore: 0 };

/** A list of 50 runs whose pages hold ten. */
const pages = () =>
  new RunPages(async ({ offset = 0 }) => {
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
