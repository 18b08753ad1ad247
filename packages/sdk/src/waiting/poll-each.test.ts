import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { pollEach } from './poll-each.ts';
import type { PollOptions } from './poll-target.ts';
import { Round } from './round.ts';
import { acceptRun, runTarget } from './run-target.ts';
import { WaiterRegistry } from './waiter-registry.ts';
import { type Waiter, WatchedItem } from './watched-item.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** Items of one registry, polled by requests that take some time. */
function setUp(msOf: (id: string) => number = () => 0) {
  const sent: string[] = [];
  let underWay = 0;
  let most = 0;
  const target = runTarget(async (id, { signal }) => {
    sent.push(id);
    most = Math.max(most, ++underWay);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, msOf(id));
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    });
    underWay--;
    return { id, status: 'RUNNING' };
  });
  const registry = new WaiterRegistry<Run>(target, () => {});
  const item = (id: string, polledInRound = 0, seenAt = Number.NEGATIVE_INFINITY) => {
    const waiter = { accept: (run: Run) => acceptRun(run, {}), reject: () => {} };
    registry.add(id, { forgetSignal: () => {}, ...waiter } as unknown as Waiter<Run>);
    const added = registry.items.get(id) as WatchedItem<Run>;
    return Object.assign(added, { polledInRound, seenAt });
  };
  const round = (maxGets = 64) => new Round(7, 0, new AbortController().signal, { maxGets });
  return { registry, item, round, sent, most: () => most };
}

describe('items that are polled one by one', () => {
  it('go in turn: who was polled in the earliest round, then who was seen longest ago', async () => {
    const { registry, item, round, sent } = setUp();
    const items = [
      item('d', 5, -50),
      item('b', 3, -10),
      item('c', 5, -90),
      item('a', 3, -20),
      item('never-2', 3),
      item('never-1', 3),
      item('e', 5, -50),
    ];
    const polls = pollEach(items, registry, round());
    await vi.advanceTimersByTimeAsync(100);
    await polls;
    expect(sent).toEqual(['never-2', 'never-1', 'a', 'b', 'c', 'd', 'e']);
    expect(items.map(({ polledInRound }) => polledInRound)).toEqual(Array(7).fill(7));
  });

  it('are no more than the round allows, eight at a time', async () => {
    const { registry, item, round, sent, most } = setUp(() => 10);
    const items = Array.from({ length: 40 }, (_, index) => item(`run-${index}`));
    const polls = pollEach(items, registry, round(20));
    await vi.advanceTimersByTimeAsync(1_000);
    await polls;
    expect(sent).toEqual(items.slice(0, 20).map(({ id }) => id));
    expect(most()).toBe(8);
  });

  it('are passed over when no call waits for them any more', async () => {
    const { registry, item, round, sent } = setUp();
    const left = new WatchedItem<Run>('left');
    const polls = pollEach([left, item('a')], registry, round());
    await vi.advanceTimersByTimeAsync(100);
    await polls;
    expect(sent).toEqual(['a']);
  });

  it('are left for the next round when polls hang for ten seconds', async () => {
    const { registry, item, round, sent } = setUp((id) =>
      id.startsWith('hang') ? 60_000 : 12_000,
    );
    const items = Array.from({ length: 7 }, (_, index) => item(`hang-${index}`));
    items.push(item('slow'), item('next'));
    let isOver = false;
    const polls = pollEach(items, registry, round()).then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isOver).toBe(true);
    // The slow one ends after the round, and nothing is polled in its place.
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(8);
    for (const { request } of items) request?.abort();
    await polls;
  });

  it('that are polled again give up the request that hangs', async () => {
    const { registry, item, round, sent } = setUp((id) =>
      id === 'a' && sent.length === 1 ? 60_000 : 50,
    );
    const a = item('a');
    void pollEach([a], registry, round());
    await vi.advanceTimersByTimeAsync(10_000);
    const hanging = a.request;
    const polls = pollEach([a], registry, round());
    expect(hanging?.signal.aborted).toBe(true);
    // When the first one has ended, the second is still the one under way.
    await vi.advanceTimersByTimeAsync(10);
    expect(a.request?.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(90);
    await polls;
    expect(a.failures).toBe(0);
    expect(a.value).toMatchObject({ status: 'RUNNING' });
    expect(a.request).toBeUndefined();
  });
});

describe('the polls of a round', () => {
  const lost = new ConnectionError('Lost.', {
    operationId: 'getRunStatus',
    attempts: 1,
    earlierErrors: [],
  });
  const round = () => new Round(7, 0, new AbortController().signal, { maxGets: 64 });

  /** Items whose polls take 100 ms; those whose ID begins with `lost` fail. */
  function watch(...ids: string[]) {
    const asked: PollOptions[] = [];
    const target = runTarget(async (id, options) => {
      asked.push(options);
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (id.startsWith('lost')) throw lost;
      return { id, status: 'RUNNING' };
    });
    const registry = new WaiterRegistry<Run>(target, () => {});
    const items = ids.map((id) => {
      const waiter = { accept: () => undefined, reject: () => {}, forgetSignal: () => {} };
      registry.add(id, waiter as unknown as Waiter<Run>);
      return registry.items.get(id) as WatchedItem<Run>;
    });
    const poll = async (polls = round()) => {
      const polling = pollEach(items, registry, polls);
      await vi.advanceTimersByTimeAsync(1_000);
      await polling;
      return polls;
    };
    return { asked, items, poll };
  }

  it('are sent once, for 15 seconds at most, and say how many failed before', async () => {
    const { asked, items, poll } = watch('a');
    Object.assign(items[0] as object, { failures: 3 });
    await poll();
    expect(asked).toMatchObject([{ timeoutMs: 15_000, maxRetries: 0, attemptsBefore: 3 }]);
  });

  it('show an item as it was when they were sent, and a failure when it came', async () => {
    const { items, poll } = watch('a', 'lost');
    const sentAt = performance.now();
    const polling = poll();
    expect(items.map(({ checkedAt }) => checkedAt)).toEqual([sentAt, sentAt]);
    await polling;
    const [seen, failed] = items;
    expect([seen?.seenAt, seen?.checkedAt]).toEqual([sentAt, sentAt]);
    expect([failed?.failures, failed?.error, failed?.checkedAt]).toEqual([1, lost, sentAt + 100]);
  });

  it('are an outage when most of them fail', async () => {
    expect((await watch('a', 'lost').poll()).outage).toBeUndefined();
    expect((await watch('a', 'lost-1', 'lost-2').poll()).outage).toMatchObject({ error: lost });
  });

  it('stop when most of the last ones have failed', async () => {
    const { asked, poll } = watch(...Array.from({ length: 20 }, (_, index) => `lost-${index}`));
    await poll();
    // Eight at a time; the first four that failed were followed by others before the fifth had.
    expect(asked).toHaveLength(12);
  });
});
