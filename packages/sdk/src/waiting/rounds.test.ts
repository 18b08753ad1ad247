import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiError, FakeRuns } from '../../test/fake-runs.ts';
import { WaitTimeoutError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import type { PollStrategy } from './poll-each.ts';
import { acceptRun, runTarget } from './run-target.ts';
import { Scheduler } from './scheduler.ts';

const start = Date.UTC(2025, 11, 16);

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** Runs that go on until an hour has passed, and waits for them. */
function setUp({ runs = 1, random = 0 } = {}) {
  const hub = new FakeRuns(
    Array.from({ length: runs }, (_, index) => ({
      id: `run-${index}`,
      startMs: start,
      states: [[start + 3_600_000, 'COMPLETE']],
    })),
  );
  const scheduler = new Scheduler<Run>(runTarget(hub.get), undefined, () => random);
  const wait = (
    id: string,
    options: { timeoutMs?: number; signal?: AbortSignal; pollIntervalMs?: number } = {},
  ) => {
    const run = scheduler.wait(
      id,
      { timeoutMs: 86_400_000, pollIntervalMs: 10_000, ...options },
      (run) => acceptRun(run, {}),
    );
    run.catch(() => undefined);
    return run;
  };
  /** When a run was asked for, in milliseconds from the start. */
  const times = (id: string) =>
    hub.requests.filter((request) => request.id === id).map(({ at }) => at - start);
  return { hub, wait, times };
}

describe('the pauses between rounds', () => {
  it('are up to a tenth shorter than asked for, so that programs do not stay together', async () => {
    const end = new AbortController();
    const { wait, times } = setUp({ random: 1 });
    const run = wait('run-0', { signal: end.signal });
    await vi.advanceTimersByTimeAsync(30_000);
    end.abort();
    await expect(run).rejects.toBe(end.signal.reason);
    expect(times('run-0')).toEqual([0, 9_000, 18_000, 27_000]);
  });

  it('are up to a tenth longer after a failure, since nothing comes before a backoff is over', async () => {
    const end = new AbortController();
    const { hub, wait, times } = setUp({ random: 1 });
    hub.fault = () => {
      if (hub.count === 3) throw apiError(503, 20_000);
      throw apiError(503);
    };
    const run = wait('run-0', { signal: end.signal });
    await vi.advanceTimersByTimeAsync(35_000);
    end.abort();
    await expect(run).rejects.toBe(end.signal.reason);
    expect(times('run-0')).toEqual([0, 1_100, 3_300, 25_300, 34_100]);
  });
});

describe('a round', () => {
  it('is the only one: what begins meanwhile is polled after it', async () => {
    const end = new AbortController();
    const { signal } = end;
    const { hub, wait, times } = setUp({ runs: 2 });
    hub.latencyMs = 4_000;
    const waits = [wait('run-0', { signal })];
    await vi.advanceTimersByTimeAsync(1_000);
    waits.push(wait('run-1', { signal }));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(times('run-1')).toEqual([4_001]);
    end.abort();
    await Promise.allSettled(waits);
  });

  it('that hangs delays no deadline, also when a wait with a later one begins', async () => {
    const end = new AbortController();
    const { hub, wait } = setUp({ runs: 2 });
    hub.latencyMs = 60_000;
    const short = wait('run-0', { timeoutMs: 1_000 });
    await vi.advanceTimersByTimeAsync(500);
    const long = wait('run-1', { signal: end.signal });
    await vi.advanceTimersByTimeAsync(5_499);
    expect(await Promise.race([short, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    await expect(short).rejects.toBeInstanceOf(WaitTimeoutError);
    end.abort();
    await Promise.allSettled([long]);
  });
});

describe('a server that asks not to be polled', () => {
  it('is left alone also by a wait that begins after all others have ended', async () => {
    const end = new AbortController();
    const { hub, wait, times } = setUp({ runs: 2, random: 1 });
    hub.fault = () => {
      throw apiError(429, 40_000);
    };
    const first = wait('run-0', { signal: end.signal });
    await vi.advanceTimersByTimeAsync(5_000);
    end.abort();
    await expect(first).rejects.toBe(end.signal.reason);
    hub.fault = undefined;
    const next = wait('run-1', { timeoutMs: 45_000 });
    await vi.advanceTimersByTimeAsync(45_000);
    await expect(next).rejects.toBeInstanceOf(WaitTimeoutError);
    expect(times('run-1')).toEqual([44_000, 50_000]);
  });

  it('for one run gets no last poll of it, though others succeed', async () => {
    const { hub, wait, times } = setUp({ runs: 3 });
    hub.fault = ({ id }) => {
      if (id === 'run-0') throw apiError(429, 60_000);
    };
    const waits = [0, 1, 2].map((index) => wait(`run-${index}`, { timeoutMs: 25_000 }));
    await vi.advanceTimersByTimeAsync(25_000);
    for (const run of waits) await expect(run).rejects.toBeInstanceOf(WaitTimeoutError);
    expect(times('run-0')).toEqual([0]);
    expect(times('run-1')).toEqual([0, 10_000, 20_000, 25_000]);
  });
});

it('a wait whose signal is aborted already leaves no timer', async () => {
  const { hub, wait } = setUp();
  const reason = new Error('enough');
  await expect(wait('run-0', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(vi.getTimerCount()).toBe(0);
  expect(hub.count).toBe(0);
});

describe('a round takes along', () => {
  /** When each of several runs is asked for within 16 seconds, by how often they are to be. */
  async function timesOf(...pauses: number[]): Promise<number[][]> {
    const end = new AbortController();
    const { wait, times } = setUp({ runs: pauses.length });
    const { signal } = end;
    const begunAt = Date.now() - start;
    const waits = pauses.map((pollIntervalMs, n) => wait(`run-${n}`, { signal, pollIntervalMs }));
    await vi.advanceTimersByTimeAsync(16_000);
    end.abort();
    await Promise.allSettled(waits);
    return pauses.map((_, n) => times(`run-${n}`).map((at) => at - begunAt));
  }

  it('what is due within half the pause of what is due', async () => {
    expect(await timesOf(10_000, 15_000)).toEqual([
      [0, 10_000],
      [0, 10_000],
    ]);
    expect(await timesOf(10_000, 15_001)).toEqual([
      [0, 10_000, 15_001],
      [0, 15_001],
    ]);
  });

  it('what is due within half the shortest pause of what is due', async () => {
    const [first, second, third] = await timesOf(10_000, 11_000, 15_250);
    expect([first, second, third]).toEqual([
      [0, 10_000, 15_250],
      [0, 10_000, 15_250],
      [0, 15_250],
    ]);
  });
});

it('when most polls of a round failed, those that did not are left alone, too', async () => {
  const end = new AbortController();
  const { hub, wait, times } = setUp({ runs: 3, random: 1 });
  hub.fault = ({ id }) => {
    if (id !== 'run-2') throw apiError(503);
  };
  const { signal } = end;
  const waits = [0, 1, 2].map((n) => wait(`run-${n}`, { signal, pollIntervalMs: 500 }));
  await vi.advanceTimersByTimeAsync(1_200);
  end.abort();
  await Promise.allSettled(waits);
  expect(times('run-2')).toEqual([0, 1_100]);
});

it('a strategy is told how many polls a round may have, its number, and who wants every change', async () => {
  const seen: unknown[] = [];
  const strategy: PollStrategy<Run> = async (due, _, { number, maxGets, isLast }) => {
    const wants = due.map(({ waiters }) => waiters.map(({ wantsUpdates }) => wantsUpdates));
    seen.push([number, maxGets, isLast, ...wants]);
    for (const item of due) item.checkedAt = performance.now();
  };
  const target = runTarget(() => Promise.reject(new Error('not polled here')));
  const scheduler = new Scheduler<Run>(target, strategy, () => 0);
  const begin = (more: object) =>
    scheduler.wait('a', { timeoutMs: 1_500, ...more }, () => undefined).catch(() => {});
  const waits = [begin({}), begin({ onUpdate: () => {} }), begin({ wantsUpdates: true })];
  await vi.advanceTimersByTimeAsync(1_500);
  await Promise.all(waits);
  const wants = [false, true, true];
  expect(seen).toEqual([
    [1, 64, false, wants],
    [2, 64, false, wants],
    [3, Number.POSITIVE_INFINITY, true, wants],
  ]);
});
