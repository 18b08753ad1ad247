import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiError, type FakeRun, FakeRuns, facts } from '../../test/fake-runs.ts';
import {
  ConnectionError,
  DecodeError,
  NotFoundError,
  RequestTimeoutError,
  RunFailedError,
  RunNeedsReviewError,
  WaitTimeoutError,
} from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { acceptRun, checkRunWaitOptions, type RunWaitOptions, runTarget } from './run-target.ts';
import { Scheduler } from './scheduler.ts';

const start = Date.UTC(2025, 11, 16);

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function setUp(...runs: Partial<FakeRun>[]) {
  const hub = new FakeRuns(
    runs.map((run, index): FakeRun => ({ id: `run-${index}`, startMs: start, states: [], ...run })),
  );
  const scheduler = new Scheduler<Run>(runTarget(hub.get), undefined, () => 0);
  const wait = (id: string, options: RunWaitOptions = {}): Promise<Run> => {
    const promise = scheduler.wait(
      id,
      { ...options, timeoutMs: checkRunWaitOptions(options) },
      (run) => acceptRun(run, options),
    );
    promise.catch(() => undefined);
    return promise;
  };
  return { hub, wait };
}

/** A run that has this status after some milliseconds. */
const then = (...states: [afterMs: number, status: string][]): Pick<FakeRun, 'states'> => ({
  states: states.map(([after, status]) => [start + after, status]),
});

describe('a wait for one run', () => {
  it('resolves with the run when it is COMPLETE, within the interval', async () => {
    const { hub, wait } = setUp(then([60_000, 'COMPLETE']));
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(65_000);
    expect(await run).toMatchObject({ id: 'run-0', status: 'COMPLETE' });
    expect(hub.count).toBeLessThan(32);
  });

  it('polls at once', async () => {
    const { wait } = setUp(then([0, 'COMPLETE']));
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(1);
    expect((await run).status).toBe('COMPLETE');
  });

  it.each(['FAILED', 'CANCELLED'])('rejects with the run when it is %s', async (status) => {
    const { wait } = setUp(then([500, status]));
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(run).rejects.toBeInstanceOf(RunFailedError);
    await expect(run).rejects.toMatchObject({ run: { id: 'run-0', status } });
  });

  it('rejects when a review is needed, unless it waits through it', async () => {
    const { wait } = setUp(
      then([500, 'STOPPED_AT_CHECKPOINT'], [7_000, 'RUNNING'], [9_000, 'COMPLETE']),
    );
    const stopped = wait('run-0');
    const through = wait('run-0', { waitThroughReview: true, until: 'settled' });
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(stopped).rejects.toBeInstanceOf(RunNeedsReviewError);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await through).status).toBe('COMPLETE');
  });

  it.each(['COMPLETE', 'FAILED', 'CANCELLED', 'STOPPED_AT_CHECKPOINT'])(
    'resolves when settled as %s, if that is asked for',
    async (status) => {
      const { wait } = setUp(then([500, status]));
      const run = wait('run-0', { until: 'settled' });
      await vi.advanceTimersByTimeAsync(2_000);
      expect((await run).status).toBe(status);
    },
  );

  it('waits through statuses it does not know, also those named like properties of objects', async () => {
    const { wait } = setUp(
      then([0, 'QUEUED'], [2_000, 'constructor'], [3_000, 'PAUSED'], [5_000, 'COMPLETE']),
    );
    const seen: string[] = [];
    const run = wait('run-0', { onUpdate: ({ status }) => seen.push(status) });
    await vi.advanceTimersByTimeAsync(6_000);
    expect((await run).status).toBe('COMPLETE');
    expect(seen).toEqual(['QUEUED', 'constructor', 'PAUSED', 'COMPLETE']);
  });

  it('ends at its deadline with the run as last seen', async () => {
    const { wait } = setUp({});
    const run = wait('run-0', { timeoutMs: 20_000 });
    await vi.advanceTimersByTimeAsync(19_999);
    expect(await Promise.race([run, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    await expect(run).rejects.toBeInstanceOf(WaitTimeoutError);
    await expect(run).rejects.toMatchObject({ run: { status: 'RUNNING' } });
    await expect(run).rejects.toThrow(/still RUNNING after timeoutMs, 20000 ms.*goes on by itself/);
  });

  it('ends 5 seconds after its deadline while every request hangs', async () => {
    const { hub, wait } = setUp({});
    hub.latencyMs = 60_000;
    const run = wait('run-0', { timeoutMs: 500 });
    await vi.advanceTimersByTimeAsync(5_499);
    expect(await Promise.race([run, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    await expect(run).rejects.toBeInstanceOf(WaitTimeoutError);
  });

  it('polls as often as pollIntervalMs says', async () => {
    const { hub, wait } = setUp(then([60_000, 'COMPLETE']));
    const run = wait('run-0', { pollIntervalMs: 10_000 });
    await vi.advanceTimersByTimeAsync(60_001);
    await run;
    expect(hub.requests.map(({ at }) => (at - start) / 10_000)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('asks less often the longer the run has taken, also when the wait began late', async () => {
    const day = 86_400_000;
    const { hub, wait } = setUp({ startMs: start - day, ...then([3_600_000, 'COMPLETE']) });
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(3_700_000);
    await run;
    const pauses = hub.requests.slice(1).map(({ at }, i) => at - (hub.requests[i]?.at ?? 0));
    expect(pauses[0]).toBe(1_000);
    const five = hub.requests.filter(({ at }) => at < start + 300_000);
    expect((five.at(-1)?.at ?? 0) - (five.at(-2)?.at ?? 0)).toBeGreaterThan(12_000);
    expect(pauses.at(-1)).toBe(60_000);
  });

  it('that joins another for the same run is polled at once', async () => {
    const { hub, wait } = setUp(then([5_000, 'COMPLETE']));
    const waits = [wait('run-0', { pollIntervalMs: 60_000 })];
    await vi.advanceTimersByTimeAsync(6_000);
    waits.push(wait('run-0', { pollIntervalMs: 60_000 }));
    await vi.advanceTimersByTimeAsync(1);
    expect((await Promise.all(waits)).map(({ status }) => status)).toEqual([
      'COMPLETE',
      'COMPLETE',
    ]);
    expect(hub.count).toBe(2);
  });

  it('does not make others poll more often than their pollIntervalMs says', async () => {
    const { hub, wait } = setUp(then([61_000, 'COMPLETE']), then([61_000, 'COMPLETE']));
    const waits = [
      wait('run-0', { pollIntervalMs: 500 }),
      wait('run-1', { pollIntervalMs: 20_000 }),
    ];
    await vi.advanceTimersByTimeAsync(80_000);
    await Promise.all(waits);
    expect(hub.requests.filter(({ id }) => id === 'run-1').length).toBeLessThan(6);
  });

  it('may be aborted and started again from its own onUpdate', async () => {
    const { wait } = setUp(then([0, 'COMPLETE']));
    const control = new AbortController();
    let again: Promise<Run> | undefined;
    const first = wait('run-0', {
      signal: control.signal,
      onUpdate: () => {
        control.abort();
        again = wait('run-0');
      },
    });
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(first).rejects.toBe(control.signal.reason);
    expect((await again)?.status).toBe('COMPLETE');
  });

  it('rejects when onUpdate throws', async () => {
    const { wait } = setUp({});
    const run = wait('run-0', {
      onUpdate: () => {
        throw new Error('mine');
      },
    });
    await vi.advanceTimersByTimeAsync(1);
    await expect(run).rejects.toThrow('mine');
  });
});

describe('an abort', () => {
  it('rejects with the reason before, during and between requests, and leaves nothing', async () => {
    const { hub, wait } = setUp({});
    const reason = new Error('enough');
    await expect(wait('run-0', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(hub.count).toBe(0);
    for (const [latencyMs, after] of [
      [5_000, 1_000],
      [0, 1_500],
    ] as const) {
      hub.latencyMs = latencyMs;
      const control = new AbortController();
      const removed = vi.spyOn(control.signal, 'removeEventListener');
      const run = wait('run-0', { signal: control.signal });
      await vi.advanceTimersByTimeAsync(after);
      control.abort(reason);
      await expect(run).rejects.toBe(reason);
      expect(removed).toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(0);
      expect(vi.getTimerCount()).toBe(0);
    }
  });

  it('of one wait leaves the others', async () => {
    const { wait } = setUp(then([3_000, 'COMPLETE']));
    const control = new AbortController();
    const one = wait('run-0', { signal: control.signal });
    const other = wait('run-0');
    await vi.advanceTimersByTimeAsync(1_000);
    control.abort();
    await expect(one).rejects.toBe(control.signal.reason);
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await other).status).toBe('COMPLETE');
  });

  it('of many waits sends no more for them', async () => {
    const { hub, wait } = setUp(...Array.from({ length: 100 }, () => ({})));
    hub.latencyMs = 100;
    const control = new AbortController();
    const waits = Array.from({ length: 100 }, (_, index) =>
      wait(`run-${index}`, index > 10 ? { signal: control.signal } : { timeoutMs: 900 }),
    );
    await vi.advanceTimersByTimeAsync(50);
    control.abort();
    await vi.advanceTimersByTimeAsync(2_000);
    await Promise.allSettled(waits);
    expect(hub.count).toBeLessThan(40);
  });

  it('is listened for once, however many waits share the signal', async () => {
    const { wait } = setUp({});
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const runs = Array.from({ length: 50 }, () => wait('run-0', { signal, timeoutMs: 1_000 }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await Promise.allSettled(runs)).every(({ status }) => status === 'rejected')).toBe(
      true,
    );
    expect(added).toHaveBeenCalledOnce();
  });
});

describe('a run that is not there', () => {
  it('is waited for while a replica may lag', async () => {
    const { wait } = setUp({ knownFromMs: start + 20_000, ...then([25_000, 'COMPLETE']) });
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(31_000);
    expect((await run).status).toBe('COMPLETE');
  });

  it('rejects after the grace', async () => {
    const { hub, wait } = setUp();
    const run = wait('no-run');
    await vi.advanceTimersByTimeAsync(29_000);
    expect(await Promise.race([run, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(run).rejects.toBeInstanceOf(NotFoundError);
    expect(hub.count).toBeLessThan(33);
  });

  it('was deleted if it had been there, and that is said', async () => {
    const { wait } = setUp({ deletedAt: start + 10_000 });
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(15_000);
    await expect(run).rejects.toBeInstanceOf(NotFoundError);
    await expect(run).rejects.toThrow(/was RUNNING and is gone: it was deleted/);
  });

  it('is not taken for deleted after one stray 404', async () => {
    const { hub, wait } = setUp(then([9_000, 'COMPLETE']));
    hub.fault = () => {
      if (Date.now() === start + 3_000) throw apiError(404);
    };
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(11_000);
    expect((await run).status).toBe('COMPLETE');
  });
});

describe('a transient failure or a refusal during a wait', () => {
  it.each([401, 403, 400])('of status %s ends it at once', async (status) => {
    const { hub, wait } = setUp({});
    hub.fault = () => {
      if (Date.now() > start + 5_000) throw apiError(status);
    };
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(6_100);
    await expect(run).rejects.toMatchObject({ status });
  });

  it.each([
    ['a restart', () => new ConnectionError('refused', facts)],
    ['a time-out', () => new RequestTimeoutError('late', facts)],
    ['no JSON', () => new DecodeError('not JSON', facts)],
    ['503', () => apiError(503)],
    ['429', () => apiError(429)],
  ])('like %s does not end it, and polls come after growing pauses', async (_, error) => {
    const { hub, wait } = setUp(then([200_000, 'COMPLETE']));
    hub.fault = () => {
      if (Date.now() > start + 1_500 && Date.now() < start + 600_000) throw error();
    };
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(640_000);
    expect((await run).status).toBe('COMPLETE');
    expect(hub.count).toBeLessThan(30);
  });

  it('is told at the deadline', async () => {
    const { hub, wait } = setUp({});
    hub.fault = () => {
      if (Date.now() > start) throw apiError(503);
    };
    const run = wait('run-0', { timeoutMs: 30_000 });
    await vi.advanceTimersByTimeAsync(30_000);
    await expect(run).rejects.toThrow(/failed: status 503/);
    await expect(run).rejects.toMatchObject({ run: { status: 'RUNNING' }, cause: { status: 503 } });
  });

  it('ends a wait that never saw anything else within two minutes', async () => {
    const { hub, wait } = setUp({});
    hub.fault = () => {
      throw new ConnectionError('no such host', facts);
    };
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(149_000);
    expect(await Promise.race([run, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(3_000);
    await expect(run).rejects.toThrow('no such host');
  });

  it('obeys Retry-After for all waits of the client', async () => {
    const { hub, wait } = setUp({}, {});
    hub.fault = () => {
      if (Date.now() === start + 1_000) throw apiError(429, 40_000);
    };
    const runs = [wait('run-0', { timeoutMs: 60_000 }), wait('run-1', { timeoutMs: 60_000 })];
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.allSettled(runs);
    const times = hub.requests.map(({ at }) => at - start).filter((at) => at > 1_000);
    expect(Math.min(...times)).toBe(41_000);
  });

  it('stops a round of many requests, also when more waits begin', async () => {
    const { hub, wait } = setUp(...Array.from({ length: 300 }, () => ({})));
    hub.fault = () => {
      throw apiError(503);
    };
    const waits: Promise<Run>[] = [];
    for (let index = 0; index < 300; index++) {
      waits.push(wait(`run-${index}`, { timeoutMs: 20_000 }));
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(16_000);
    expect(hub.count).toBeLessThan(80);
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.allSettled(waits);
  });

  it('keeps to a Retry-After of days for three minutes, then polls again', async () => {
    const { hub, wait } = setUp(then([600_000, 'COMPLETE']));
    hub.fault = () => {
      if (hub.count === 3) throw apiError(503, 86_401_000);
    };
    const run = wait('run-0');
    await vi.advanceTimersByTimeAsync(606_000);
    expect((await run).status).toBe('COMPLETE');
    const third = hub.requests[2]?.at ?? 0;
    expect((hub.requests[3]?.at ?? 0) - third).toBe(180_000);
  });

  it('ends no wait before its deadline, also one that begins while the server wants silence', async () => {
    const { hub, wait } = setUp({}, {});
    hub.fault = () => {
      if (hub.count > 1) throw apiError(503, 600_000);
    };
    const long = wait('run-0', { timeoutMs: 3_600_000 });
    await vi.advanceTimersByTimeAsync(5_000);
    const short = wait('run-1', { timeoutMs: 60_000 });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(await Promise.race([short, long, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    await expect(short).rejects.toMatchObject({ name: 'WaitTimeoutError', cause: { status: 503 } });
    await expect(short).rejects.toThrow(/could not be polled within timeoutMs, 60000 ms/);
    expect(hub.requests.filter(({ id }) => id === 'run-1')).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_600_000);
    await expect(long).rejects.toBeInstanceOf(WaitTimeoutError);
    expect(hub.count).toBeLessThan(30);
  });
});
