import { describe, expect, it, vi } from 'vitest';
import { apiError } from '../../test/fake-runs.ts';
import type { Run } from '../generated/schema.ts';
import { acceptRun, runTarget } from './run-target.ts';
import { WaiterRegistry } from './waiter-registry.ts';
import type { Waiter, WatchedItem } from './watched-item.ts';

function setUp() {
  const whenEmpty = vi.fn();
  const target = runTarget(() => Promise.reject(new Error('not polled here')));
  const registry = new WaiterRegistry<Run>(target, whenEmpty);
  const ended: unknown[] = [];
  const add = (signal?: AbortSignal): WatchedItem<Run> => {
    const waiter = {
      ...{ since: 0, timeoutMs: 1_000, isExpired: false, forgetSignal: () => {} },
      accept: (run: Run) => acceptRun(run, {}),
      resolve: (run: Run) => ended.push(run.status),
      reject: (reason: unknown) => ended.push(reason),
    };
    registry.add('a', waiter as unknown as Waiter<Run>, signal);
    return registry.items.get('a') as WatchedItem<Run>;
  };
  return { registry, add, ended, whenEmpty };
}

const run = (status: string): Run => ({ id: 'a', status });

describe('a waiter', () => {
  it('whose signal is aborted is rejected at once, and is not kept', () => {
    const { registry, add, ended, whenEmpty } = setUp();
    const reason = new Error('enough');
    add(AbortSignal.abort(reason));
    expect(ended).toEqual([reason]);
    expect(registry.items.size).toBe(0);
    expect(whenEmpty).toHaveBeenCalledOnce();
  });

  it('that joins others has the item polled at once, unless its polls have just failed', () => {
    const { registry, add } = setUp();
    const item = add();
    item.checkedAt = 500;
    add();
    expect(item.checkedAt).toBe(Number.NEGATIVE_INFINITY);
    registry.failed(item, apiError(503), 600);
    add();
    expect(item.checkedAt).toBe(600);
  });
});

describe('a response', () => {
  it('that was asked for before another one that came first is passed over', () => {
    const { registry, add, ended } = setUp();
    const item = add();
    registry.saw(item, run('RUNNING'), 100);
    registry.saw(item, run('COMPLETE'), 99);
    expect(item.value).toEqual(run('RUNNING'));
    expect(ended).toEqual([]);
    registry.saw(item, run('COMPLETE'), 100);
    expect(ended).toEqual(['COMPLETE']);
    expect(registry.items.size).toBe(0);
  });
});
