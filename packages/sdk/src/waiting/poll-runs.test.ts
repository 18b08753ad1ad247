import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiError, type FakeRun, FakeRuns } from '../../test/fake-runs.ts';
import type { Run, RunList } from '../generated/schema.ts';
import { pollRuns } from './poll-runs.ts';
import { Round } from './round.ts';
import { acceptRun, runTarget } from './run-target.ts';
import { WaiterRegistry } from './waiter-registry.ts';
import type { Waiter } from './watched-item.ts';

const minute = 60_000;

// The clocks stand still.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Runs that started a second apart, up to a minute ago, and go on. */
function runsOf(count: number, more: (index: number) => Partial<FakeRun> = () => ({})): FakeRun[] {
  const first = Date.now() - minute - count * 1_000;
  return Array.from({ length: count }, (_, index) => ({
    id: `run-${index}`,
    startMs: first + index * 1_000,
    states: [],
    ...more(index),
  }));
}

/** Waits for runs, polled round by round without a scheduler. */
function watch(runs: FakeRun[], own = runs, alter = (list: RunList): RunList => list) {
  const hub = new FakeRuns(runs);
  const registry = new WaiterRegistry<Run>(runTarget(hub.get), () => {});
  const rejected: unknown[] = [];
  const add = (id: string, more: Partial<Waiter<Run>> = {}) =>
    registry.add(id, {
      since: performance.now(),
      timeoutMs: minute,
      pollIntervalMs: undefined,
      onUpdate: undefined,
      wantsUpdates: false,
      accept: (run) => acceptRun(run, { until: 'settled' }),
      resolve: () => {},
      reject: (reason) => rejected.push(reason),
      updatedWith: undefined,
      isExpired: false,
      forgetSignal: () => {},
      ...more,
    });
  for (const { id } of own) add(id);
  const poll = pollRuns(async (query, options) => alter(await hub.list(query, options)));
  let rounds = 0;
  let last: Round | undefined;
  /** One round of all that are waited for, or of some; what was sent, a letter for each request. */
  const round = async (ids: readonly string[] = [...registry.items.keys()]): Promise<string> => {
    hub.requests.length = 0;
    const { signal } = new AbortController();
    const due = ids.flatMap((id) => registry.items.get(id) ?? []);
    last = new Round(++rounds, performance.now(), signal, { maxGets: 64 });
    await poll(due, registry, last);
    return hub.requests.map(({ id, query }) => (id ? 'g' : query?.status ? 'e' : 'l')).join('');
  };
  const seen = () => [...registry.items.values()].filter(({ value }) => value).length;
  return { hub, registry, add, round, seen, rejected, outage: () => last?.outage };
}

describe('a first round of runs', () => {
  it.each([1, 3, 4])('polls %i one by one', async (count) => {
    const { round, seen } = watch(runsOf(count));
    expect(await round()).toBe('g'.repeat(count));
    expect(seen()).toBe(count);
  });

  it('polls three of many, to learn which part of the list shows the others', async () => {
    const { hub, round, seen } = watch(runsOf(30));
    expect(await round()).toBe('gggl');
    expect(hub.requests.slice(0, 3).map(({ id }) => id)).toEqual(['run-0', 'run-15', 'run-29']);
    expect(seen()).toBe(30);
  });

  it('leaves to the next one what a list that lags does not show', async () => {
    const { hub, registry, round, seen } = watch(runsOf(200));
    hub.listLagMs = 60 * minute;
    await round();
    expect(seen()).toBeLessThan(20);
    // Not at once: what was not polled has its pause, too.
    for (const { checkedAt } of registry.items.values()) expect(checkedAt).toBe(performance.now());
  });

  it('takes no row for a run where the server has written null', async () => {
    const withNulls = ({ runs = [] }: RunList) => ({ runs: [null, ...runs] as Run[] });
    const { round, seen } = watch(runsOf(30), undefined, withNulls);
    await round();
    expect(seen()).toBe(30);
    expect(await round()).toBe('l');
  });

  it('finds most of the runs that the first three do not enclose with a few more', async () => {
    const { hub, round, seen } = watch(runsOf(200));
    hub.pageCap = 50;
    const sent = await round();
    expect(seen()).toBe(200);
    expect(sent.length).toBeLessThan(12);
  });

  it('polls one by one what is so far apart that the list is longer than that', async () => {
    const own = runsOf(8, (index) => ({ startMs: Date.now() - (9 - index) * 60 * minute }));
    const others = runsOf(2_000, (index) => ({
      id: `other-${index}`,
      startMs: Date.now() - (index + 5) * 0.24 * minute,
    }));
    const { hub, round, seen } = watch([...own, ...others], own);
    hub.pageCap = 20;
    await round();
    await round();
    const sent = await round();
    expect(seen()).toBe(8);
    expect(sent).toBe('g'.repeat(8));
  });
});

describe('a round of runs whose start is known', () => {
  it('reads the list alone', async () => {
    const { round } = watch(runsOf(30));
    await round();
    expect(await round()).toBe('l');
  });

  it('polls a single run by itself', async () => {
    const { round } = watch(runsOf(30));
    await round();
    expect(await round(['run-7'])).toBe('g');
    expect(await round(['run-7', 'run-8'])).toBe('l');
  });

  it('polls by itself what the list does not show, and leaves it to that for some time', async () => {
    const runs = runsOf(30, (index) => ({ unlisted: index === 9 }));
    const { hub, registry, round } = watch(runs);
    await round();
    // Its start is known when it was polled.
    await round(['run-9']);
    const item = registry.items.get('run-9');
    expect(item?.unlistedReads).toBe(0);
    // It is looked for to the end of the list.
    expect(await round()).toBe('llg');
    expect(hub.requests.at(-1)?.id).toBe('run-9');
    expect(item?.unlistedReads).toBe(1);
    // Two pauses of a second.
    expect(item?.unlistedUntil).toBe(performance.now() + 2_000);
    expect(await round()).toBe('lg');
    vi.advanceTimersByTime(2_000);
    expect(await round()).toBe('llg');
    // Four pauses, which have grown to two seconds.
    expect(item?.unlistedUntil).toBe(performance.now() + 8_000);
  });

  it('reads the list of ends where that is shorter, and counts what it does not show as going on', async () => {
    const own = runsOf(60, (index) => ({ states: index === 5 ? [[0, 'COMPLETE']] : [] }));
    const { hub, registry, round } = watch(own);
    hub.pageCap = 10;
    await round();
    expect(registry.items.has('run-5')).toBe(false);
    vi.advanceTimersByTime(5_000);
    expect(await round()).toMatch(/^e+$/);
    for (const { checkedAt } of registry.items.values()) expect(checkedAt).toBe(performance.now());
  });
});

describe('a list that fails', () => {
  it('three times is read again in the next round', async () => {
    const { hub, round, seen } = watch(runsOf(30));
    let isDown = true;
    hub.fault = ({ query }) => {
      if (query && isDown) throw apiError(503);
    };
    expect(await round()).toBe('ggglll');
    isDown = false;
    await round();
    expect(seen()).toBe(30);
  });

  it('is an outage, whose Retry-After holds for the next round', async () => {
    const { hub, round, outage } = watch(runsOf(30));
    await round();
    expect(outage()).toBeUndefined();
    hub.fault = () => {
      throw apiError(503, 60_000);
    };
    expect(await round()).toMatch(/^l+$/);
    expect(outage()).toMatchObject({ error: { status: 503 }, retryAfterMs: 60_000 });
  });

  it('now and then is read all the same', async () => {
    const { hub, round } = watch(runsOf(30));
    await round();
    for (const isDown of [true, false, true, false]) {
      hub.fault = ({ query }) => {
        if (query && isDown) throw apiError(503);
      };
      expect(await round()).toMatch(/^l+$/);
    }
  });

  it('again and again is left alone, and the runs are polled one by one', async () => {
    const { hub, round, seen } = watch(runsOf(30));
    hub.fault = ({ query }) => {
      if (query) throw apiError(503);
    };
    for (let n = 0; n < 4; n++) await round();
    expect(seen()).toBe(30);
    expect(await round()).toBe('g'.repeat(30));
  });

  it('with 401 ends no wait as long as a run can be polled', async () => {
    const { hub, round, rejected } = watch(runsOf(30));
    hub.fault = ({ query }) => {
      if (query) throw apiError(401);
    };
    await round();
    expect(await round()).toBe('g'.repeat(30));
    expect(rejected).toEqual([]);
  });

  it('with 401, as runs do, ends all waits', async () => {
    const { hub, registry, round, rejected } = watch(runsOf(30));
    await round();
    hub.fault = () => {
      throw apiError(401);
    };
    expect(await round()).toBe('lg');
    expect(rejected).toHaveLength(30);
    expect(rejected[0]).toMatchObject({ status: 401 });
    expect(registry.items.size).toBe(0);
  });
});
