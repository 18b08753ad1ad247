import { describe, expect, it, vi } from 'vitest';
import type { Telemetry } from '../telemetry.ts';
import { observedStrategy, observedWait } from './observe.ts';
import type { PollTarget } from './poll-target.ts';
import { Round } from './round.ts';
import type { Wait } from './scheduler.ts';
import { WaiterRegistry } from './waiter-registry.ts';
import { WatchedItem } from './watched-item.ts';

interface Thing {
  state: string;
}

const target: PollTarget<Thing> = {
  kind: 'job',
  statusOf: ({ state }) => state,
  get: () => Promise.reject(new Error('not polled here')),
  startedMs: () => undefined,
  differs: () => true,
  timeoutError: () => new Error('late'),
  goneError: () => new Error('gone'),
};

/** Telemetry that writes down what it is told. */
function setUp() {
  const told: unknown[] = [];
  const trace = {
    saw: (status: string | undefined) => told.push(['saw', status]),
    run: <T>(work: () => T): T => {
      told.push('run');
      return work();
    },
  };
  const telemetry = {
    poll: (kind: string, work: () => unknown) => {
      told.push(['poll', kind]);
      return work();
    },
    wait: (wait: object, work: (each: typeof trace) => unknown) => {
      told.push(['wait', wait]);
      return work(trace);
    },
  } as unknown as Telemetry;
  return { told, telemetry };
}

describe('telemetry of a poll', () => {
  it('has a context of its own, unless there is nothing to poll', async () => {
    const { told, telemetry } = setUp();
    const strategy = vi.fn(async () => {});
    const observed = observedStrategy(strategy, target, telemetry);
    const registry = new WaiterRegistry(target, () => {});
    const round = new Round(1, 0, new AbortController().signal, { maxGets: 64 });
    await observed([], registry, round);
    expect(told).toEqual([]);
    expect(strategy.mock.calls).toEqual([[[], registry, round]]);
    const due = [new WatchedItem<Thing>('a')];
    await observed(due, registry, round);
    expect(told).toEqual([['poll', 'job']]);
    expect(strategy.mock.calls[1]).toEqual([due, registry, round]);
  });
});

describe('telemetry of a wait', () => {
  /** The options that the wait under telemetry is given. */
  function begin(options: Wait<Thing>) {
    const { told, telemetry } = setUp();
    const given: [string, Wait<Thing>, unknown][] = [];
    const observed = observedWait<Thing>(
      async (...args) => {
        given.push(args);
        return { state: 'DONE' };
      },
      target,
      telemetry,
    );
    const accept = () => undefined;
    const wait = observed('j1', options, accept);
    const [id, seen] = given[0] ?? [];
    expect([id, given[0]?.[2]]).toEqual(['j1', accept]);
    return { told, wait, seen };
  }

  it('knows the kind and ID, and sees every status, also without a callback', async () => {
    const { told, wait, seen } = begin({ timeoutMs: 5 });
    expect(await wait).toEqual({ state: 'DONE' });
    seen?.onUpdate?.({ state: 'RUNNING' });
    expect(told).toEqual([['wait', { kind: 'job', id: 'j1' }], ['saw', 'RUNNING'], 'run']);
    expect(seen).toMatchObject({ timeoutMs: 5, wantsUpdates: false });
  });

  it('calls the callback in its context, and returns what that returns', () => {
    const onUpdate = vi.fn(() => 'returned');
    const { seen } = begin({ timeoutMs: 5, onUpdate });
    expect(seen?.onUpdate?.({ state: 'RUNNING' })).toBe('returned');
    expect(onUpdate).toHaveBeenCalledWith({ state: 'RUNNING' });
    expect(seen?.wantsUpdates).toBe(true);
  });
});
