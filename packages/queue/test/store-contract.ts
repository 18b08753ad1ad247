import { describe, expect, it } from 'vitest';
import type { FleetRecord } from '../src/record.ts';
import type { ListQuery, Store } from '../src/store.ts';

interface Input {
  path: string;
}

/** A store of a fleet of this name, and the jobs that were added: stage and key. */
export interface StoreUnderTest<Tx> {
  store: Store<Input, Tx>;
  jobs: string[];
}

async function keysOf<Tx>(store: Store<Input, Tx>, query: ListQuery): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(query)) keys.push(key);
  return keys.sort();
}

/** What every store must do. */
export function storeContract<Tx>(open: (fleet: string) => StoreUnderTest<Tx>): void {
  let fleets = 0;
  const fresh = () => open(`fleet-${fleets++}`);
  const entry = (key: string) => ({ key, input: { path: `in/${key}.pdf` } });

  /** A store with one document. */
  const withOne = async (): Promise<StoreUnderTest<Tx> & { record: FleetRecord<Input> }> => {
    const under = fresh();
    await under.store.add([entry('a')], 'upload');
    const record = await under.store.get('a');
    if (!record) throw new Error('It was not taken in.');
    return { ...under, record };
  };

  describe('taking in', () => {
    it('gives each new key a record and a job, and leaves others alone', async () => {
      const { store, jobs } = fresh();
      expect(await store.add([entry('a'), entry('b')], 'upload')).toBe(2);
      expect(await store.add([entry('b'), entry('c:1/x~y')], 'submit')).toBe(1);
      expect(jobs.sort()).toEqual(['submit a', 'submit b', 'submit c:1/x~y']);
      expect(await store.get('b')).toMatchObject({
        ...{ key: 'b', input: { path: 'in/b.pdf' }, state: 'upload', version: 1, generation: 1 },
        ...{ batchId: null, sentAt: null, runId: null, error: null, failures: 0, units: null },
      });
      expect(await store.get('none')).toBeUndefined();
    });

    it('keeps fleets apart', async () => {
      const [one, other] = [fresh(), fresh()];
      await one.store.add([entry('a')], 'upload');
      expect(await other.store.get('a')).toBeUndefined();
      expect(await other.store.add([entry('a')], 'upload')).toBe(1);
    });
  });

  describe('a write', () => {
    it('changes what it names, adds its job, and counts up the version', async () => {
      const { store, jobs, record } = await withOne();
      const sentAt = new Date(1_764_000_000_123);
      const error = { step: 'submit', name: 'X', message: 'é "x"', at: 'now' } as const;
      const change = { state: 'running', batchId: 48213, sentAt, runId: 'r1', error } as const;
      const next = await store.update('a', record.version, { ...change, failures: 2 });
      expect(next).toMatchObject({ ...change, failures: 2, version: 2, input: record.input });
      expect(await store.get('a')).toEqual(next);
      const last = await store.update(
        'a',
        2,
        { state: 'results', sentAt: null, error: null },
        { job: 'results' },
      );
      expect(last).toMatchObject({ state: 'results', sentAt: null, error: null, runId: 'r1' });
      expect(jobs).toEqual(['submit a', 'results a']);
    });

    it('of an older version is refused, and adds no job', async () => {
      const { store, jobs, record } = await withOne();
      await store.update('a', record.version, { batchId: 1 });
      const late = await store.update('a', record.version, { batchId: 2 }, { job: 'results' });
      expect(late).toBeUndefined();
      expect((await store.get('a'))?.batchId).toBe(1);
      expect(jobs).toEqual(['submit a']);
    });

    it('wins once when many name the same version at a time', async () => {
      const { store, record } = await withOne();
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, batchId) => store.update('a', record.version, { batchId })),
      );
      expect(all.filter(Boolean)).toHaveLength(1);
    });

    it('changes nothing when what belongs to it fails', async () => {
      const { store, record } = await withOne();
      const write = async () => {
        throw new Error('no space');
      };
      await expect(store.update('a', record.version, { state: 'done' }, { write })).rejects.toThrow(
        'no space',
      );
      expect(await store.get('a')).toEqual(record);
    });
  });

  it('lists records by state and time, counts them, and finds the one of a run', async () => {
    const { store } = fresh();
    await store.add(['a', 'b', 'c'].map(entry), 'upload');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const between = await store.now();
    await store.update('b', 1, { state: 'running', runId: 'r-b' });
    expect(await keysOf(store, { states: ['upload'] })).toEqual(['a', 'c']);
    expect(await keysOf(store, { states: ['upload', 'running'] })).toEqual(['a', 'b', 'c']);
    const since = { states: ['upload', 'running'], updatedSince: between } as const;
    expect(await keysOf(store, since)).toEqual(['b']);
    const counts = await store.counts();
    expect(counts.map(({ state, count }) => `${state} ${count}`).sort()).toEqual([
      'running 1',
      'upload 2',
    ]);
    expect((await store.findByRun('r-b'))?.key).toBe('b');
    expect(await store.findByRun('r-x')).toBeUndefined();
  });

  it('adds up the units of all records that are there', async () => {
    const { store } = await withOne();
    expect(await store.units()).toBe(0);
    await store.add([entry('b')], 'upload');
    expect((await store.update('a', 1, { state: 'done', units: 2.5 }))?.units).toBe(2.5);
    await store.update('b', 1, { units: 7 });
    await store.update('b', 2, { units: 4 });
    await store.update('a', 2, { failures: 0 });
    expect((await store.get('a'))?.units).toBe(2.5);
    expect(await store.units()).toBe(6.5);
    await store.purge(['done'], new Date(Date.now() + 60_000));
    expect(await store.units()).toBe(4);
  });

  it('lists more records than fit in a page, each once', async () => {
    const { store } = fresh();
    const keys = Array.from({ length: 2_345 }, (_, index) => `doc-${index}`).sort();
    expect(await store.add(keys.map(entry), 'upload')).toBe(keys.length);
    expect(await keysOf(store, { states: ['upload'] })).toEqual(keys);
  });

  it('deletes old records of the states that are named, whose keys are new then', async () => {
    const { store } = await withOne();
    await store.add([entry('b')], 'upload');
    await store.update('a', 1, { state: 'done', runId: 'r' });
    expect(await store.purge(['done'], new Date(Date.now() - 60_000))).toBe(0);
    expect(await store.purge(['done'], new Date(Date.now() + 60_000))).toBe(1);
    expect(await store.findByRun('r')).toBeUndefined();
    expect(await keysOf(store, { states: ['upload', 'done'] })).toEqual(['b']);
    expect(await store.add([entry('a')], 'upload')).toBe(1);
  });

  it('gives a lease to one holder until it ends or is given back', async () => {
    const { store } = fresh();
    expect(await store.lease('leader', 'one', 300)).toBe(true);
    expect(await store.lease('leader', 'two', 300)).toBe(false);
    expect(await store.lease('leader', 'one', 300)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await store.lease('leader', 'two', 10_000)).toBe(true);
    await store.release('leader', 'one');
    expect(await store.lease('leader', 'one', 300)).toBe(false);
    await store.release('leader', 'two');
    expect(await store.lease('leader', 'one', 300)).toBe(true);
  });

  it('replaces a shared value one at a time', async () => {
    const { store } = fresh();
    const add = () => store.swap<number>('count', (count = 0) => count + 1);
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await store.swap<number>('count', (count = 0) => count)).toBe(20);
  });
}
