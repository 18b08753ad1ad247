import { expect, it } from 'vitest';
import type { Run } from '../generated/schema.ts';
import { TagSearch } from './tag-search.ts';

const runOf = (id: string, ...tags: string[]): Run => ({ id, status: 'RUNNING', tags });

it('finds every run with a tag, and no other', async () => {
  const runs = [runOf('1', 'a', 'x'), runOf('2', 'b'), { id: '3', status: 'X', tags: null }];
  const search = new TagSearch(async function* () {
    yield* [...runs, runOf('4', 'a', 'a')];
  });
  expect((await search.find('a', 0)).map(({ id }) => id)).toEqual(['1', '4']);
  expect(await search.find('c', 0)).toEqual([]);
});

it('goes through the list twice for a hundred searches at a time, from the earliest time', async () => {
  const scans: number[] = [];
  const search = new TagSearch(async function* (fromMs) {
    scans.push(fromMs);
    await new Promise((resolve) => setTimeout(resolve, 5));
    yield* Array.from({ length: 100 }, (_, index) => runOf(`run-${index}`, `tag-${index}`));
  });
  const first = search.find('tag-0', 1000);
  await new Promise((resolve) => setTimeout(resolve, 1));
  const others = Array.from({ length: 99 }, (_, index) =>
    search.find(`tag-${index + 1}`, 500 - index),
  );
  expect((await first).map(({ id }) => id)).toEqual(['run-0']);
  for (const [index, found] of (await Promise.all(others)).entries()) {
    expect(found.map(({ id }) => id)).toEqual([`run-${index + 1}`]);
  }
  expect(scans).toEqual([1000, 402]);
});

it('shows a search what was there when it was asked for, though a list is being read', async () => {
  const runs: Run[] = [];
  const search = new TagSearch(async function* () {
    const now = [...runs];
    await new Promise((resolve) => setTimeout(resolve, 5));
    yield* now;
  });
  const early = search.find('a', 0);
  await new Promise((resolve) => setTimeout(resolve, 1));
  runs.push(runOf('1', 'a'));
  expect(await search.find('a', 0)).toHaveLength(1);
  expect(await early).toHaveLength(0);
});

it('tells a failure to those who share it, and goes on with the next', async () => {
  let scans = 0;
  // biome-ignore lint/correctness/useYield: it fails before it has anything
  const search = new TagSearch(async function* (): AsyncGenerator<Run> {
    if (++scans === 1) throw new Error('no list');
  });
  const both = [search.find('a', 0), search.find('b', 0)];
  await expect(Promise.all(both)).rejects.toThrow('no list');
  expect(await search.find('a', 0)).toEqual([]);
});
