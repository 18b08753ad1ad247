import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiError, type FakeRun, FakeRuns } from '../../test/fake-runs.ts';
import type { ListRunsQuery, Run } from '../generated/schema.ts';
import { EndsFilter } from './ends-filter.ts';
import { observedWait } from './observe.ts';
import { pollRuns } from './poll-runs.ts';
import { acceptRun, type RunWaitOptions, runTarget } from './run-target.ts';
import { Scheduler } from './scheduler.ts';

const start = Date.UTC(2025, 11, 16);

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** Runs that end one after the other within five minutes, each 20th with a failure. */
function runsOf(count: number): FakeRun[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `run-${index}`,
    startMs: start - count + index,
    states: [
      [start + ((index * 7919) % count) * (300_000 / count), index % 20 ? 'COMPLETE' : 'FAILED'],
    ],
  }));
}

function setUp(runs: FakeRun[], prepare?: (hub: FakeRuns) => void) {
  const hub = new FakeRuns(runs);
  hub.pageCap = 30;
  prepare?.(hub);
  const target = runTarget(hub.get);
  const scheduler = new Scheduler<Run>(target, pollRuns(hub.list), () => 0.5);
  const lags: number[] = [];
  const options = { timeoutMs: 3_600_000, until: 'settled' } as const;
  const wait = async (run: FakeRun, more: RunWaitOptions = {}, begin = scheduler): Promise<Run> => {
    const all = { ...options, ...more, timeoutMs: more.timeoutMs ?? options.timeoutMs };
    const end = await begin.wait(run.id, all, (value) => acceptRun(value, all));
    lags.push(Date.now() - (run.states[0]?.[0] ?? 0));
    return end;
  };
  const endsLists = (): number => hub.requests.filter(({ query }) => query?.status).length;
  return { hub, scheduler, target, wait, lags, endsLists };
}

async function waitForAll(prepare?: (hub: FakeRuns) => void) {
  const runs = runsOf(600);
  const { hub, wait, lags, endsLists } = setUp(runs, prepare);
  const waits = Promise.all(runs.map((run) => wait(run)));
  await vi.advanceTimersByTimeAsync(420_000);
  const ends = await waits;
  expect(ends.map(({ status }) => status)).toEqual(runs.map(({ states }) => states[0]?.[1]));
  return { requests: hub.count, endsLists: endsLists(), maxLag: Math.max(...lags), lags };
}

const reading = (read: (status: readonly string[]) => readonly string[] | undefined) => {
  return (hub: FakeRuns) => {
    hub.reads = ({ status, ...query }) => {
      const understood = status && read(status);
      return understood ? { ...query, status: understood } : query;
    };
  };
};

describe('the list of ends', () => {
  it('is read in place of the list of all, which is shorter', async () => {
    const { requests, endsLists, maxLag } = await waitForAll();
    expect(endsLists).toBeGreaterThan(requests / 2);
    // The list of all would take 1,700.
    expect(requests).toBeLessThan(1_000);
    expect(maxLag).toBeLessThan(5_000);
  });

  it.each([
    ['is not understood and shows nothing', reading(() => ['["COMPLETE"]']), 12],
    ['shows all runs', reading(() => undefined), 10],
    ['shows the runs that go on', reading(() => ['RUNNING', 'PAUSED']), 10],
    [
      'is 40 seconds behind the list of all',
      (hub: FakeRuns) => {
        hub.filterLagMs = 40_000;
      },
      12,
    ],
  ])('is given up soon when it %s', async (_, prepare, most) => {
    const { endsLists, maxLag, requests } = await waitForAll(prepare);
    expect(endsLists).toBeLessThanOrEqual(most);
    expect(maxLag).toBeLessThan(15_000);
    expect(requests).toBeLessThan(2_000);
  });

  it.each([
    ['the first', reading((status) => status.slice(0, 1))],
    ['the last', reading((status) => status.slice(-1))],
    ['the others than FAILED', reading((all) => all.filter((one) => one !== 'FAILED'))],
  ])(
    'delays no end by more than 95 seconds when of the statuses it shows %s',
    async (_, prepare) => {
      const { maxLag, lags, requests } = await waitForAll(prepare);
      expect(maxLag).toBeLessThan(95_000);
      expect(lags.filter((lag) => lag > 10_000).length).toBeLessThan(50);
      expect(requests).toBeLessThan(2_000);
    },
  );

  it('is given up when it begins to hide ends', async () => {
    const { maxLag, lags } = await waitForAll((hub) => {
      const knows = (status: readonly string[]) => (Date.now() < start + 100_000 ? status : []);
      reading(knows)(hub);
    });
    expect(maxLag).toBeLessThan(95_000);
    expect(lags.filter((lag) => lag > 5_000).length).toBeLessThan(700);
  });

  it.each([400, 403, 422, 500])(
    'is left alone when the server returns %i to it',
    async (status) => {
      const { endsLists, maxLag } = await waitForAll((hub) => {
        hub.fault = ({ query }) => {
          if (query?.status) throw apiError(status);
        };
      });
      expect(endsLists).toBeLessThan(50);
      expect(maxLag).toBeLessThan(6_000);
    },
  );

  it('is left alone when it does not page', async () => {
    const { maxLag, requests } = await waitForAll((hub) => {
      hub.reads = ({ offset, ...query }: ListRunsQuery) =>
        query.status ? query : { offset: offset ?? 0, ...query };
    });
    expect(maxLag).toBeLessThan(95_000);
    expect(requests).toBeLessThan(2_000);
  });

  it('is read to its end when pages become shorter', async () => {
    const { maxLag } = await waitForAll((hub) => {
      hub.fault = () => {
        if (Date.now() > start + 120_000) hub.pageCap = 10;
      };
    });
    expect(maxLag).toBeLessThan(6_000);
  });

  it('is read once a round though waits are aborted meanwhile', async () => {
    const runs = runsOf(600);
    const { hub, wait } = setUp(runs, (hub) => {
      hub.latencyMs = 100;
    });
    const control = new AbortController();
    const half = { signal: control.signal };
    const ends = Promise.allSettled(runs.map((run, i) => wait(run, i % 2 ? half : {})));
    await vi.advanceTimersByTimeAsync(20_000);
    hub.fault = ({ query }) => {
      if (query?.status) control.abort();
    };
    const before = hub.count;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(control.signal.aborted).toBe(true);
    expect(hub.count - before).toBeLessThan(60);
    await vi.advanceTimersByTimeAsync(290_000);
    await ends;
  });

  it('is read on though the runs that it showed are deleted at once', async () => {
    const { endsLists, maxLag } = await waitForAll((hub) => {
      for (const [id, run] of hub.runs) {
        const [endsAt = 0] = run.states[0] ?? [];
        if (Number(id.slice(4)) % 3) hub.runs.set(id, { ...run, deletedAt: endsAt + 6_000 });
      }
    });
    expect(maxLag).toBeLessThan(5_000);
    expect(endsLists).toBeGreaterThan(200);
  });
});

describe('what the list of ends does not show', () => {
  /** Two hundred runs, half of which end at once; one is paused after 30 seconds. */
  const pausing = (): FakeRun[] => [
    ...runsOf(199).map((run, index) => ({
      ...run,
      states: [[start + (index % 2 ? 500 : 60_000), 'COMPLETE']] as const,
    })),
    {
      id: 'pausing',
      startMs: start,
      states: [
        [start + 30_000, 'PAUSED'],
        [start + 60_000, 'COMPLETE'],
      ],
    },
  ];

  it('reaches a wait with onUpdate as soon as without it', async () => {
    const runs = pausing();
    const { wait, endsLists } = setUp(runs, (hub) => {
      hub.pageCap = 20;
    });
    const seen: unknown[] = [];
    const waits = runs.map((run) =>
      wait(run, run.id === 'pausing' ? { onUpdate: ({ status }) => seen.push(status) } : {}),
    );
    await vi.advanceTimersByTimeAsync(35_000);
    expect(seen).toEqual(['RUNNING', 'PAUSED']);
    expect(endsLists()).toBeGreaterThan(20);
    await vi.advanceTimersByTimeAsync(30_000);
    await Promise.all(waits);
  });

  it('does not count for traces, which see what there is to see', async () => {
    const runs = pausing();
    const { wait, endsLists, scheduler, target } = setUp(runs, (hub) => {
      hub.pageCap = 20;
    });
    const statuses = new Set<unknown>();
    const trace = {
      saw: (status?: string) => statuses.add(status),
      run: <R>(call: () => R) => call(),
    };
    const begin = scheduler.wait.bind(scheduler);
    const telemetry = { wait: (_: unknown, work: (t: typeof trace) => unknown) => work(trace) };
    const observed = observedWait(begin, target, telemetry as never);
    const waits = runs.map((run) => wait(run, {}, { wait: observed } as Scheduler<Run>));
    await vi.advanceTimersByTimeAsync(65_000);
    await Promise.all(waits);
    expect(endsLists()).toBeGreaterThan(20);
    expect(statuses).toContain('COMPLETE');
  });

  it('is seen by the last poll of a wait', async () => {
    const runs = pausing();
    const { wait } = setUp(runs, (hub) => {
      hub.pageCap = 20;
    });
    const ends = Promise.allSettled(runs.map((run) => wait(run, { timeoutMs: 35_000 })));
    await vi.advanceTimersByTimeAsync(41_000);
    const last = (await ends).at(-1) as PromiseRejectedResult;
    expect(last.reason).toMatchObject({ name: 'WaitTimeoutError', run: { status: 'PAUSED' } });
  });
});

describe('witnesses', () => {
  const over = { id: 'a', status: 'COMPLETE', start_timestamp: 5_000_000n } as Run;
  const window = { fromMs: 0, toMs: 10 };

  it('are runs that are over, and once verified those whose end a wait has just seen', () => {
    const ends = new EndsFilter();
    ends.sawInAll({ ...over, status: 'RUNNING' }, true);
    expect(ends.takeWitnesses(window).size).toBe(0);
    ends.sawInAll(over, false);
    expect(ends.takeWitnesses(window).size).toBe(1);
    ends.compared(1, new Map());
    ends.sawInAll(over, false);
    expect(ends.takeWitnesses(window).size).toBe(0);
    ends.sawInAll(over, true);
    expect([...ends.takeWitnesses(window).keys()]).toEqual(['a']);
    ends.sawInAll(over, true);
    expect(ends.takeWitnesses({ fromMs: 6, toMs: 10 }).size).toBe(0);
  });

  it('are compared again when one is missed, and missed twice end the use of the filter', () => {
    const ends = new EndsFilter();
    ends.sawInAll(over, true);
    for (const isUsable of [true, false]) {
      ends.compared(0, ends.takeWitnesses(window));
      ends.sawInAll(over, false);
      expect(ends.isUsable).toBe(isUsable);
    }
  });

  it('that are shown again in between leave the filter in use', () => {
    const ends = new EndsFilter();
    ends.sawInAll(over, true);
    for (let round = 0; round < 5; round++) {
      ends.compared(0, ends.takeWitnesses(window));
      ends.sawInAll(over, false);
      ends.compared(ends.takeWitnesses(window).size, new Map());
      ends.sawInAll(over, true);
    }
    expect(ends.isUsable).toBe(true);
  });
});
