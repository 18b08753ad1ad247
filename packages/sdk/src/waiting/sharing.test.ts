import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiError, type FakeRun, FakeRuns } from '../../test/fake-runs.ts';
import { randomFrom } from '../../test/random.ts';
import type { Run } from '../generated/schema.ts';
import { pollRuns } from './poll-runs.ts';
import { acceptRun, checkRunWaitOptions, type RunWaitOptions, runTarget } from './run-target.ts';
import { Scheduler } from './scheduler.ts';

const start = Date.UTC(2025, 11, 16);

beforeEach(() => void vi.useFakeTimers({ now: start }));

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function endingWithin(count: number, ms: number, random = randomFrom(7)): FakeRun[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `run-${index}`,
    startMs: start - count + index,
    states: [[start + random() * ms, random() < 0.05 ? 'FAILED' : 'COMPLETE']],
  }));
}

function setUp(runs: FakeRun[]) {
  const hub = new FakeRuns(runs);
  const scheduler = new Scheduler<Run>(runTarget(hub.get), pollRuns(hub.list), randomFrom(1));
  const lags: number[] = [];
  const wait = async (id: string, options: RunWaitOptions = {}): Promise<Run> => {
    const run = await scheduler.wait(
      id,
      { ...options, timeoutMs: checkRunWaitOptions(options) },
      (run) => acceptRun(run, { until: 'settled', ...options }),
    );
    lags.push(Date.now() - (hub.runs.get(id)?.states.at(-1)?.[0] ?? 0));
    return run;
  };
  return { hub, wait, lags };
}

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

describe('10 000 runs that end at random over ten minutes', () => {
  // One loop per run that looks every 5 seconds.
  const naive = (runs: FakeRun[]) =>
    runs.reduce(
      (sum, { states }) => sum + 1 + Math.ceil(((states[0]?.[0] ?? 0) - start) / 5_000),
      0,
    );

  it.each([
    [1000, 630],
    [100, 76],
  ])(
    'take, with pages of %i, at most a %ith of the requests of a loop per run',
    async (cap, share) => {
      const runs = endingWithin(10_000, 600_000);
      const { hub, wait, lags } = setUp(runs);
      hub.pageCap = cap;
      hub.latencyMs = 100;
      const waits = Promise.all(runs.map(({ id }) => wait(id)));
      await vi.advanceTimersByTimeAsync(620_000);
      await waits;
      expect(hub.count).toBeLessThan(naive(runs) / share);
      expect(percentile(lags, 0.99)).toBeLessThan(5_000);
    },
  );
});

/** Runs that end one after another, a second apart, having started 10 ms apart. */
function endingInTurn(count: number, more: Partial<FakeRun> = {}): FakeRun[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `run-${index}`,
    startMs: start - 10_000 + 10 * index,
    states: [[start + 30_000 + 1_000 * index, 'COMPLETE']],
    ...more,
  }));
}

describe('waits that share their requests', () => {
  const gets = (hub: FakeRuns) => hub.requests.filter(({ id }) => id).length;
  const lists = (hub: FakeRuns) => hub.requests.filter(({ query }) => query);

  async function waitForAll(runs: FakeRun[], prepare?: (hub: FakeRuns) => void) {
    const { hub, wait, lags } = setUp(runs);
    prepare?.(hub);
    const own = runs.filter(({ id }) => id.startsWith('run-'));
    const waits = Promise.all(own.map(({ id }) => wait(id)));
    await vi.advanceTimersByTimeAsync(400_000);
    await waits;
    return { hub, lags, maxLag: Math.max(...lags) };
  }

  it.each([1, 2, 3, 10])('of %i runs are no more requests than plain polling', async (count) => {
    const runs = endingInTurn(count);
    const plain = new FakeRuns(runs);
    for (const { id } of runs) {
      const alone = new Scheduler<Run>(runTarget(plain.get), undefined, randomFrom(1));
      void alone.wait(id, { timeoutMs: 90_000 }, (run) => acceptRun(run, {}));
    }
    const { hub, maxLag } = await waitForAll(runs);
    expect(hub.count).toBeLessThanOrEqual(plain.count);
    if (count > 1) expect(hub.count).toBeLessThan(plain.count / Math.min(count, 4) + count + 5);
    expect(maxLag).toBeLessThan(4_500);
  });

  it('send the start of the window in seconds, so that runs older than a day are found', async () => {
    const old = start - 40 * 86_400_000;
    const runs = endingInTurn(200).map((run, index) => ({ ...run, startMs: old + 1_000 * index }));
    const { hub } = await waitForAll(runs);
    expect(gets(hub)).toBeLessThan(50);
    expect(lists(hub).length).toBeGreaterThan(10);
    for (const { query } of lists(hub)) {
      expect(query?.from_timestamp).toBeGreaterThanOrEqual(old / 1_000 - 1);
      expect(query?.from_timestamp).toBeLessThan(old / 1_000 + 200);
      expect(query?.offset).toBeDefined();
    }
  });

  it('find runs that are waited for in no order', async () => {
    const random = randomFrom(3);
    const runs = endingWithin(2_000, 60_000).map((run) => ({
      ...run,
      startMs: start - random() * 80 * 3_600_000,
    }));
    const { hub } = await waitForAll(runs);
    expect(hub.count).toBeLessThan(300);
  });

  it('poll runs that no list shows one by one', async () => {
    const some = endingWithin(3_000, 300_000);
    const runs = some.map((run, index) => ({ ...run, unlisted: index % 300 === 3 }));
    const { hub, maxLag } = await waitForAll(runs, (hub) => {
      hub.pageCap = 100;
    });
    expect(maxLag).toBeLessThan(5_000);
    expect(hub.count).toBeLessThan(4_000);
  });

  it('wait until a list that lags shows them, and get few meanwhile', async () => {
    const { hub, maxLag } = await waitForAll(endingWithin(5_000, 300_000), (hub) => {
      hub.listLagMs = 20_000;
    });
    expect(gets(hub)).toBeLessThan(3_000);
    expect(hub.count).toBeLessThan(3_500);
    expect(maxLag).toBeLessThan(25_000);
  });

  it.each([1000, 100])(
    'read a list whose requests fail now and then, with pages of %i',
    async (cap) => {
      const random = randomFrom(3);
      const { hub, maxLag } = await waitForAll(endingWithin(3_000, 300_000), (hub) => {
        Object.assign(hub, { pageCap: cap, latencyMs: 100 });
        hub.fault = () => {
          if (random() < 0.05) throw apiError(503);
        };
      });
      expect(gets(hub)).toBeLessThan(100);
      expect(hub.count).toBeLessThan(200_000 / cap);
      expect(maxLag).toBeLessThan(15_000);
    },
  );

  it('that begin all the time are seen in a list that lags and fails now and then', async () => {
    const random = randomFrom(3);
    const runs = Array.from({ length: 1_000 }, (_, index): FakeRun => {
      const startMs = start + 40 * index;
      return { id: `run-${index}`, startMs, states: [[startMs + 10_000, 'COMPLETE']] };
    });
    const { hub, wait, lags } = setUp(runs);
    Object.assign(hub, { listLagMs: 1_000, latencyMs: 20 });
    hub.fault = () => {
      if (random() < 0.07) throw apiError(503);
    };
    const waits = runs.map(async ({ id, startMs }) => {
      await new Promise((resolve) => setTimeout(resolve, startMs - start));
      return wait(id);
    });
    await vi.advanceTimersByTimeAsync(100_000);
    await Promise.all(waits);
    expect(Math.max(...lags)).toBeLessThan(6_000);
    // One by one each would take ten.
    expect(hub.count).toBeLessThan(1_500);
  });

  it('read no thousands of foreign runs for a few of one’s own', async () => {
    const foreign = Array.from({ length: 20_000 }, (_, index) => ({
      id: `foreign-${index}`,
      startMs: start - 10_000 + index,
      states: [[start, 'COMPLETE']] as const,
    }));
    const runs = [...endingInTurn(200), ...foreign];
    const { hub, maxLag } = await waitForAll(runs);
    expect(maxLag).toBeLessThan(4_500);
    expect(hub.count).toBeLessThan(600);
  });

  it('give up a list that is long for what it shows', async () => {
    const foreign = Array.from({ length: 50_000 }, (_, index) => ({
      id: `foreign-${index}`,
      startMs: start - 1_000 * index,
      states: [[start, 'COMPLETE']] as const,
    }));
    const [one, two, three] = endingInTurn(3) as [FakeRun, FakeRun, FakeRun];
    const runs = [
      one,
      { ...two, startMs: start - 40_000_000 },
      { ...three, startMs: start - 20_000_000 },
    ];
    const { hub } = await waitForAll([...runs, ...foreign]);
    expect(lists(hub).length).toBeLessThan(15);
  });

  it('read short pages to the end', async () => {
    const { hub } = await waitForAll(endingInTurn(150), (hub) => {
      hub.pageCap = 20;
    });
    expect(hub.requests.filter(({ id, at }) => id && at < start + 900).length).toBe(3);
  });

  it.each([200, 2_000])('notice when pages become shorter, at %i runs', async (count) => {
    const { hub } = await waitForAll(endingWithin(count, 300_000), (hub) => {
      hub.fault = () => {
        if (Date.now() > start + 30_000) hub.pageCap = 50;
      };
    });
    expect(gets(hub)).toBeLessThan(500);
  });

  it('get no thousands one by one when many end at once', async () => {
    const foreign = endingWithin(20_000, 1).map((run) => ({ ...run, id: `foreign-${run.id}` }));
    const runs = endingWithin(2_000, 0).map((run) => ({
      ...run,
      states: [[start + 100_000, 'COMPLETE']] as const,
    }));
    const { hub, maxLag } = await waitForAll([...runs, ...foreign]);
    expect(gets(hub)).toBeLessThan(50);
    expect(maxLag).toBeLessThan(4_500);
  });

  it('cope with a server that does not page, or takes no long pages', async () => {
    const endless = await waitForAll(endingInTurn(150), (hub) => {
      hub.pageCap = 20;
      hub.reads = ({ offset, ...query }) => query;
    });
    expect(lists(endless.hub).length).toBeLessThan(20);
    const short = await waitForAll(
      endingInTurn(150).map((run) => ({ ...run, states: [[Date.now() + 50_000, 'COMPLETE']] })),
      (hub) => {
        hub.fault = ({ query }) => {
          if (query?.limit && query.limit > 100) throw apiError(400);
        };
      },
    );
    expect(gets(short.hub)).toBeLessThan(30);
  });

  it.each([403, 404, 500])(
    'get the runs by themselves when the list returns %i',
    async (status) => {
      const { hub, maxLag } = await waitForAll(endingInTurn(20), (hub) => {
        hub.fault = ({ query }) => {
          if (query) throw apiError(status);
        };
      });
      expect(lists(hub).length).toBeLessThan(9);
      expect(maxLag).toBeLessThan(10_000);
    },
  );

  it('all end at once when the token is refused', async () => {
    const runs = endingWithin(1_000, 600_000);
    const { hub, wait } = setUp(runs);
    const waits = runs.map(({ id }) => wait(id).catch((error) => error.status));
    await vi.advanceTimersByTimeAsync(10_000);
    const before = hub.count;
    hub.fault = () => {
      throw apiError(401);
    };
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await Promise.all(waits)).filter((status) => status === 401).length).toBeGreaterThan(
      900,
    );
    expect(hub.count - before).toBeLessThan(20);
  });

  it('survive a restart of the server', async () => {
    const { hub } = await waitForAll(endingWithin(5_000, 300_000), (hub) => {
      hub.fault = () => {
        if (Date.now() > start + 60_000 && Date.now() < start + 90_000) throw apiError(503);
      };
    });
    expect(hub.count).toBeLessThan(900);
  });

  it('notice a deletion, and leave the other runs in peace while pages shift', async () => {
    const runs = endingWithin(1_000, 300_000).map((run, index) =>
      index % 20 === 0 ? { ...run, deletedAt: start + 20_000, states: [] } : run,
    );
    const { hub, wait } = setUp(runs);
    hub.pageCap = 100;
    hub.latencyMs = 100;
    const ends = Promise.allSettled(runs.map(({ id }) => wait(id)));
    await vi.advanceTimersByTimeAsync(400_000);
    const deleted = (await ends).filter(({ status }) => status === 'rejected');
    expect(deleted.length).toBe(50);
    expect((deleted[0] as PromiseRejectedResult).reason.message).toContain('was deleted');
  });

  it('come together though they began apart', async () => {
    const runs = endingWithin(500, 1).map((run) => ({
      ...run,
      states: [[start + 300_000, 'COMPLETE']] as const,
    }));
    const { hub, wait } = setUp(runs);
    for (const { id } of runs.slice(1, -1)) void wait(id);
    await vi.advanceTimersByTimeAsync(90_000);
    for (const { id } of [...runs.slice(0, 1), ...runs.slice(-1)]) void wait(id);
    await vi.advanceTimersByTimeAsync(110_000);
    const late = hub.requests.filter(({ at }) => at > start + 190_000);
    expect(late.length).toBeLessThan(4);
    await vi.advanceTimersByTimeAsync(110_000);
  });

  it('may begin at any time', async () => {
    const runs = Array.from(
      { length: 600 },
      (_, index): FakeRun => ({
        id: `run-${index}`,
        startMs: start + 500 * index,
        states: [[start + 500 * index + 60_000, 'COMPLETE']],
      }),
    );
    const { hub, wait, lags } = setUp(runs);
    for (const { id } of runs) {
      void wait(id);
      await vi.advanceTimersByTimeAsync(500);
    }
    await vi.advanceTimersByTimeAsync(70_000);
    expect(lags.length).toBe(600);
    expect(percentile(lags, 0.99)).toBeLessThan(4_500);
    expect(hub.count).toBeLessThan(2_000);
  });
});
