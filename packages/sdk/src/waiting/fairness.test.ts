import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiError, facts } from '../../test/fake-runs.ts';
import { onAbort } from '../async/on-abort.ts';
import { DecodeError } from '../errors.ts';
import type { Job, Run } from '../generated/schema.ts';
import { acceptJob, jobTarget } from './job-target.ts';
import { pollRuns } from './poll-runs.ts';
import type { PollOptions } from './poll-target.ts';
import { acceptRun, runTarget } from './run-target.ts';
import { Scheduler } from './scheduler.ts';

const hour = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

type Ends = Map<number, { at: number; error?: unknown }>;

/** Waits for jobs 0, 1, 2 …, and notes when each wait ends. */
function waitForJobs(count: number, get: (job: number, signal: AbortSignal) => Promise<Job> | Job) {
  const began = performance.now();
  const target = jobTarget(async (id, { signal }) => get(Number(id), signal));
  const scheduler = new Scheduler(target, undefined, () => 0.5);
  const ends: Ends = new Map();
  const control = new AbortController();
  for (let job = 0; job < count; job++) {
    const wait = { timeoutMs: 24 * hour, signal: control.signal };
    scheduler
      .wait(String(job), wait, (value) => acceptJob(String(job), value))
      .then(
        () => ends.set(job, { at: performance.now() - began }),
        (error) => ends.set(job, { at: performance.now() - began, error }),
      );
  }
  return { ends, stop: () => control.abort() };
}

const completeFrom = (ms: number): Job => ({
  state: performance.now() >= ms ? 'COMPLETE' : 'RUNNING',
});

describe('jobs that cannot be polled delay no other', () => {
  it.each([
    ['at first', (job: number) => job < 10],
    ['in between', (job: number) => job % 5 === 2],
    ['at last', (job: number) => job >= 40],
  ])('when 10 of 50 return 500 and come %s', async (_, isBroken) => {
    const endAt = performance.now() + 30_000;
    const { ends, stop } = waitForJobs(50, (job) => {
      if (isBroken(job)) throw apiError(500);
      return completeFrom(endAt);
    });
    await vi.advanceTimersByTimeAsync(36_000);
    expect(ends.size).toBe(40);
    stop();
  });

  it('when 10 of 50 fail after they were seen', async () => {
    const now = performance.now();
    const { ends, stop } = waitForJobs(50, (job) => {
      if (job < 10 && performance.now() > now + 5_000) throw apiError(500);
      return completeFrom(now + 30_000);
    });
    await vi.advanceTimersByTimeAsync(36_000);
    expect(ends.size).toBe(40);
    await vi.advanceTimersByTimeAsync(hour);
    expect(ends.size).toBe(40);
    stop();
  });

  it('when 10 of 50 never respond', async () => {
    const endAt = performance.now() + 30_000;
    const { ends, stop } = waitForJobs(50, (job, signal) => {
      if (job < 10) return new Promise((_, reject) => onAbort(signal, () => reject(signal.reason)));
      return completeFrom(endAt);
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ends.size).toBe(40);
    stop();
  });

  it('when one alone is throttled for long', async () => {
    const endAt = performance.now() + 30_000;
    const { ends, stop } = waitForJobs(50, (job) => {
      if (job === 7) throw apiError(429, 600_000);
      return completeFrom(endAt);
    });
    await vi.advanceTimersByTimeAsync(36_000);
    expect(ends.size).toBe(49);
    stop();
  });
});

describe('a server that lets few requests of a round through', () => {
  it.each([1, 5, 20])('%i at a time sees every job in turn and fails no wait', async (limit) => {
    const endAt = performance.now() + 30_000;
    let left = limit;
    let lastAt = 0;
    const { ends } = waitForJobs(60, () => {
      const now = performance.now();
      // A pause begins a new round.
      if (now - lastAt > 500) left = limit;
      lastAt = now;
      if (--left < 0) throw apiError(429);
      return completeFrom(endAt);
    });
    await vi.advanceTimersByTimeAsync(30_000 + (60 / limit) * 40_000);
    expect([...ends.values()].filter(({ error }) => error)).toEqual([]);
    expect(ends.size).toBe(60);
  });

  it('fails no wait that never saw anything but 429', async () => {
    const { ends, stop } = waitForJobs(5, () => {
      throw apiError(429);
    });
    await vi.advanceTimersByTimeAsync(23 * hour);
    expect(ends.size).toBe(0);
    stop();
  });
});

/** Waits for runs through a hub that is two functions. */
function waitForRuns(
  ids: readonly string[],
  get: (id: string) => unknown,
  list: () => unknown = () => ({ runs: [] }),
) {
  const scheduler = new Scheduler<Run>(
    runTarget(async (id: string, _: PollOptions) => get(id) as Run),
    pollRuns(async () => list() as { runs: Run[] }),
    () => 0.5,
  );
  const ends = new Map<string, unknown>();
  const control = new AbortController();
  const wait = { timeoutMs: 24 * hour, signal: control.signal };
  for (const id of ids) {
    scheduler
      .wait(id, wait, (run) => acceptRun(run, {}))
      .then(
        ({ status }) => ends.set(id, status),
        (error) => ends.set(id, error),
      );
  }
  return { ends, stop: () => control.abort() };
}

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `run-${i}`);

describe('runs that the list does not help to find', () => {
  it('are all polled, and in time, when they have no start_timestamp', async () => {
    const endAt = performance.now() + 60_000;
    const neverEnd = new Set<string>();
    const { ends, stop } = waitForRuns(idsOf(200), (id) => {
      // The first that are asked for never end.
      if (neverEnd.size < 64) neverEnd.add(id);
      const isOver = performance.now() >= endAt && !neverEnd.has(id);
      return { id, status: isOver ? 'COMPLETE' : 'RUNNING' };
    });
    await vi.advanceTimersByTimeAsync(70_000);
    expect(ends.size).toBe(136);
    stop();
  });
});

describe('odd values of one run', () => {
  const odd: [what: string, value: unknown][] = [
    ['a body of null', null],
    ['a list in place of a run', []],
    ['text in place of a run', 'RUNNING'],
    ['no status', { id: 'run-0' }],
    ['a status that is an object', { id: 'run-0', status: { name: 'COMPLETE' } }],
    ['a start_timestamp that is text', { id: 'run-0', status: 'RUNNING', start_timestamp: '17' }],
    ['a start_timestamp with a fraction', { id: 'run-0', status: 'RUNNING', start_timestamp: 1.5 }],
    ['a msg that is an object', { id: 'run-0', status: 'RUNNING', msg: { a: [1n] } }],
    ['an ID that is a number', { id: 7, status: 'RUNNING', start_timestamp: 5n }],
  ];

  it.each(odd)('such as %s reject no other wait', async (_, value) => {
    const endAt = performance.now() + 60_000;
    const start_timestamp = 1_765_000_000_000_000_000n;
    const status = (): string => (performance.now() >= endAt ? 'COMPLETE' : 'RUNNING');
    const others = (id: string) => ({ id, status: status(), start_timestamp });
    const ids = idsOf(10);
    const { ends, stop } = waitForRuns(
      ids,
      (id) => (id === 'run-0' ? value : others(id)),
      () => ({ runs: [null, 'x', value, { status: 'COMPLETE' }, ...ids.slice(1).map(others)] }),
    );
    await vi.advanceTimersByTimeAsync(66_000);
    expect([...ends.values()]).toEqual(Array.from({ length: 9 }, () => 'COMPLETE'));
    stop();
  });

  it.each(odd.slice(0, 3))(
    'such as %s and nothing else end its wait with a DecodeError',
    async (_, value) => {
      const { ends } = waitForRuns(['run-0'], () => value);
      await vi.advanceTimersByTimeAsync(300_000);
      expect(ends.get('run-0')).toBeInstanceOf(DecodeError);
    },
  );

  it.each(odd.slice(3))('such as %s end in a plain sentence at the deadline', async (_, value) => {
    const target = runTarget(async () => value as Run);
    const scheduler = new Scheduler<Run>(target);
    const updates: Run[] = [];
    const run = scheduler.wait(
      'run-0',
      { timeoutMs: 10_000, onUpdate: (update) => updates.push(update) },
      (value) => acceptRun(value, {}),
    );
    const ended = expect(run).rejects.toMatchObject({ name: 'WaitTimeoutError' });
    await vi.advanceTimersByTimeAsync(16_000);
    await ended;
    expect(updates).toEqual([value]);
  });

  it.each([null, {}, { runs: null }, { runs: {} }, [], 'runs'])(
    'such as a list that is %j leave the runs to polls one by one',
    async (list) => {
      const endAt = performance.now() + 20_000;
      const { ends } = waitForRuns(
        idsOf(20),
        (id) => ({
          id,
          status: performance.now() > endAt ? 'COMPLETE' : 'RUNNING',
          start_timestamp: 5n ** 27n,
        }),
        () => list,
      );
      await vi.advanceTimersByTimeAsync(26_000);
      expect([...ends.values()].filter((status) => status === 'COMPLETE').length).toBe(20);
    },
  );
});

it('counts responses that cannot be read as failures of that run alone', async () => {
  const { ends, stop } = waitForJobs(12, (job) => {
    if (job === 3) throw new DecodeError('not JSON', facts);
    return { state: 'COMPLETE' };
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(ends.size).toBe(11);
  stop();
});
