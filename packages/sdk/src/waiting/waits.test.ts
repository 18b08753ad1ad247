import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FakeRun, FakeRuns } from '../../test/fake-runs.ts';
import type { Job } from '../generated/schema.ts';
import { jobWaits, runWaits } from './waits.ts';

const start = Date.UTC(2025, 11, 16);

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

const running = (id: string): FakeRun => ({ id, startMs: start, states: [] });

it('counts the deadline of a wait from its call, and not from the end of loading', async () => {
  const hub = new FakeRuns([running('a')]);
  const wait = runWaits(hub.get, hub.list);
  const calledAt = performance.now() - 9_000;
  let endedAt = Number.NaN;
  const waiting = wait('a', { timeoutMs: 10_000 }, calledAt).catch((error: Error) => {
    endedAt = Date.now();
    return error;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await waiting).toMatchObject({ name: 'WaitTimeoutError' });
  expect(endedAt - start).toBe(1_000);
});

it('throws at once when an option cannot be used, and sends nothing', () => {
  const hub = new FakeRuns([running('a')]);
  const wait = runWaits(hub.get, hub.list);
  expect(() => wait('a', { timeoutMs: -1 }, performance.now())).toThrow('timeoutMs');
  expect(hub.count).toBe(0);
});

it('ends a wait for a run as its options say', async () => {
  const hub = new FakeRuns([{ ...running('a'), states: [[start, 'FAILED']] }]);
  const wait = runWaits(hub.get, hub.list);
  const settled = wait('a', { until: 'settled' }, performance.now());
  const failed = wait('a', {}, performance.now()).catch((error: Error) => error);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await settled).toMatchObject({ status: 'FAILED' });
  expect(await failed).toMatchObject({ name: 'RunFailedError' });
});

it('ends a wait for a job when it is over, or at its deadline', async () => {
  const jobs: Record<string, Job> = {
    good: { state: 'COMPLETE' },
    bad: { state: 'FAILED' },
    slow: { state: 'RUNNING' },
  };
  const wait = jobWaits(async (id) => jobs[id] as Job);
  const ends = ['good', 'bad', 'slow'].map((id) =>
    wait(id, { timeoutMs: 10_000 }, performance.now() - 4_000).catch((error: Error) => error),
  );
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await ends[0]).toEqual({ state: 'COMPLETE' });
  expect(await ends[1]).toMatchObject({ name: 'JobFailedError', job: { state: 'FAILED' } });
  await vi.advanceTimersByTimeAsync(4_999);
  expect(await Promise.race([ends[2], 'waiting'])).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1);
  expect(await ends[2]).toMatchObject({ name: 'WaitTimeoutError' });
  expect(() => wait('good', { until: 'x' } as object, performance.now())).toThrow('jobs.wait has');
});
