import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiError, type FakeRun, FakeRuns } from '../../test/fake-runs.ts';
import { WaitTimeoutError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { pollRuns } from './poll-runs.ts';
import { acceptRun, runTarget } from './run-target.ts';
import { Scheduler } from './scheduler.ts';

const start = Date.UTC(2025, 11, 16);

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function setUp(runs: FakeRun[]) {
  const hub = new FakeRuns(runs);
  const scheduler = new Scheduler<Run>(runTarget(hub.get), pollRuns(hub.list), () => 0);
  const wait = (id: string, timeoutMs: number): Promise<Run> => {
    const run = scheduler.wait(id, { timeoutMs, pollIntervalMs: 20_000 }, (run) =>
      acceptRun(run, {}),
    );
    run.catch(() => undefined);
    return run;
  };
  return { hub, wait };
}

const completeAt = (ms: number, id = 'a'): FakeRun => ({
  id,
  startMs: start,
  states: [[start + ms, 'COMPLETE']],
});

describe('at the deadline a wait polls once more', () => {
  it('and sees a run that ended since the last poll', async () => {
    const { hub, wait } = setUp([completeAt(50)]);
    const run = wait('a', 10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await run).status).toBe('COMPLETE');
    expect(hub.count).toBe(2);
  });

  it('also when the process was suspended past the deadline', async () => {
    const { wait } = setUp([completeAt(60_000)]);
    const run = wait('a', 30_000);
    await vi.advanceTimersByTimeAsync(1_000);
    // As after SIGCONT: the clock has gone on, and timers run late.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000);
    vi.setSystemTime(start + 3_600_000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await run).status).toBe('COMPLETE');
    clock.mockRestore();
  });

  it('once for all that end together, by the list', async () => {
    const runs = Array.from({ length: 500 }, (_, index) => completeAt(5_000, `run-${index}`));
    const { hub, wait } = setUp(runs);
    const waits = runs.map(({ id }) => wait(id, 10_000));
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await Promise.all(waits)).length).toBe(500);
    expect(hub.count).toBeLessThan(10);
  });

  it('one by one when the list fails just then', async () => {
    const runs = Array.from({ length: 40 }, (_, index) => completeAt(5_000, `run-${index}`));
    const { hub, wait } = setUp(runs);
    const waits = runs.map(({ id }) => wait(id, 10_000));
    hub.fault = ({ query }) => {
      if (query && Date.now() >= start + 9_000) throw apiError(503);
    };
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await Promise.all(waits)).length).toBe(40);
  });

  it('and gives up after five seconds when that poll hangs', async () => {
    const { hub, wait } = setUp([completeAt(60_000)]);
    const run = wait('a', 10_000);
    await vi.advanceTimersByTimeAsync(9_000);
    hub.latencyMs = 60_000;
    await vi.advanceTimersByTimeAsync(5_999);
    expect(await Promise.race([run, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    await expect(run).rejects.toBeInstanceOf(WaitTimeoutError);
    await expect(run).rejects.toMatchObject({ run: { status: 'RUNNING' } });
  });

  it('and gives up no other wait whose deadline passes during that poll', async () => {
    const { hub, wait } = setUp([completeAt(60_000)]);
    const [first, second] = [wait('a', 10_000), wait('a', 12_000)];
    await vi.advanceTimersByTimeAsync(9_000);
    hub.latencyMs = 60_000;
    await vi.advanceTimersByTimeAsync(6_000);
    await expect(first).rejects.toBeInstanceOf(WaitTimeoutError);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(await Promise.race([second, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    await expect(second).rejects.toBeInstanceOf(WaitTimeoutError);
  });

  it('but not while the server has asked to wait', async () => {
    const { hub, wait } = setUp([completeAt(60_000)]);
    hub.fault = () => {
      throw apiError(429, 60_000);
    };
    const run = wait('a', 10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(run).rejects.toMatchObject({ name: 'WaitTimeoutError', cause: { status: 429 } });
    expect(hub.count).toBe(1);
  });
});

describe('the error at the deadline says what is known', () => {
  it('of a run that was never found: that every response was 404, and not that it goes on', async () => {
    const { wait } = setUp([]);
    const run = wait('a', 10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(run).rejects.toThrow(
      'Run a was not found until timeoutMs, 10000 ms, was over: every response was 404. Check the ID and ibContext.',
    );
    await expect(run).rejects.not.toThrow('goes on');
  });

  it('of a run that could not be polled: why, and that its status is not known', async () => {
    const { hub, wait } = setUp([completeAt(0)]);
    hub.fault = () => {
      throw apiError(503);
    };
    const run = wait('a', 10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(run).rejects.toThrow(/how it stands is not known. The last poll failed: .*503/);
    await expect(run).rejects.not.toThrow('goes on');
  });

  it('of a run that is gone since the last poll', async () => {
    const { wait } = setUp([{ ...completeAt(60_000), deletedAt: start + 5_000 }]);
    const run = wait('a', 10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(run).rejects.toThrow(/was RUNNING, and is not found \(404\) .*probably deleted/);
  });
});
