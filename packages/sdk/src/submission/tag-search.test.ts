import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { sleep } from '../async/sleep.ts';
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
  const scans: (number | undefined)[] = [];
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

it('goes back to the earliest time, whoever asked for it', async () => {
  const scans: (number | undefined)[] = [];
  const search = new TagSearch(async function* (fromMs) {
    scans.push(fromMs);
    yield runOf('1', 'a');
  });
  await Promise.all([300, 100, 200].map((fromMs) => search.find('a', fromMs)));
  expect(scans).toEqual([100]);
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

it('rejects for all that share a failed search, and goes on with the next', async () => {
  let scans = 0;
  // biome-ignore lint/correctness/useYield: it fails before it has anything
  const search = new TagSearch(async function* (): AsyncGenerator<Run> {
    if (++scans === 1) throw new Error('no list');
  });
  const both = [search.find('a', 0), search.find('b', 0)];
  await expect(Promise.all(both)).rejects.toThrow('no list');
  expect(await search.find('a', 0)).toEqual([]);
});

it('leaves no listener on the signal of a search that is over', async () => {
  const { signal } = new AbortController();
  let fails = false;
  const search = new TagSearch(async function* () {
    if (fails) throw new Error('no list');
    yield runOf('1', 'a');
  });
  expect(await search.find('a', 0, signal)).toHaveLength(1);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  fails = true;
  await expect(search.find('a', 0, signal)).rejects.toThrow('no list');
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

describe('an abort', () => {
  /** A list that never ends, a page a millisecond, until its signal aborts. */
  function endless() {
    const state = { pages: 0, signal: undefined as AbortSignal | undefined };
    const search = new TagSearch(async function* (_, signal) {
      state.signal = signal;
      for (;;) {
        await sleep(1, signal);
        state.pages++;
        yield runOf(`run-${state.pages}`);
      }
    });
    return { state, search };
  }

  it('of the only search ends it at once, and no page is asked for afterwards', async () => {
    const { state, search } = endless();
    const control = new AbortController();
    const found = search.find('a', 0, control.signal);
    await sleep(10);
    control.abort(new Error('enough'));
    await expect(found).rejects.toThrow('enough');
    expect(state.signal?.aborted).toBe(true);
    const { pages } = state;
    await sleep(20);
    expect(state.pages).toBe(pages);
    expect(search.isIdle).toBe(true);
    expect(getEventListeners(control.signal, 'abort')).toHaveLength(0);
  });

  it('of one search leaves others that share its pages alone', async () => {
    const { state, search } = endless();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = search.find('a', 0, one.signal);
    const second = search.find('b', 0, other.signal);
    await sleep(5);
    one.abort(new Error('one'));
    await expect(first).rejects.toThrow('one');
    expect(state.signal?.aborted).toBe(false);
    other.abort(new Error('other'));
    await expect(second).rejects.toThrow('other');
    expect(state.signal?.aborted).toBe(true);
  });

  it('before a shared search has begun keeps it from being sent', async () => {
    const { state, search } = endless();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = search.find('a', 0, one.signal);
    await sleep(3);
    const firstSignal = state.signal;
    const second = search.find('b', 0, other.signal);
    other.abort(new Error('other'));
    await expect(second).rejects.toThrow('other');
    one.abort(new Error('one'));
    await expect(first).rejects.toThrow('one');
    await sleep(5);
    expect(state.signal).toBe(firstSignal);
  });

  it('of all who wait for the next reading is not shared by a search that comes later', async () => {
    const { search } = endless();
    const one = new AbortController();
    const other = new AbortController();
    const last = new AbortController();
    const first = search.find('a', 0, one.signal);
    await sleep(3);
    const second = search.find('b', 0, other.signal);
    other.abort(new Error('other'));
    await expect(second).rejects.toThrow('other');
    const third = search.find('c', 0, last.signal);
    one.abort(new Error('one'));
    await expect(first).rejects.toThrow('one');
    const state = await Promise.race([
      third.then(String, String),
      sleep(20).then(() => 'searching'),
    ]);
    expect(state).toBe('searching');
    last.abort(new Error('enough'));
    await expect(third).rejects.toThrow('enough');
  });

  it('that came before the search rejects, and asks for nothing', async () => {
    const { state, search } = endless();
    const found = search.find('a', 0, AbortSignal.abort(new Error('before')));
    await expect(found).rejects.toThrow('before');
    await sleep(3);
    expect(state.signal).toBeUndefined();
    expect(search.isIdle).toBe(true);
  });
});
