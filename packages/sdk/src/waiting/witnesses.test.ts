import { describe, expect, it } from 'vitest';
import type { Run } from '../generated/schema.ts';
import { EndsFilter } from './ends-filter.ts';
import { type Waiter, WatchedItem } from './watched-item.ts';

const run = (id: string, status = 'COMPLETE', startedMs = 5_000): Run => ({
  id,
  status,
  start_timestamp: BigInt(startedMs) * 1_000_000n,
});
const window = { fromMs: 1_000, toMs: 9_000 };

/** The IDs of the witnesses that a list of ends of the window has to show. */
const taken = (ends: EndsFilter, within = window) => [...ends.takeWitnesses(within).keys()];

/** A filter whose list of ends has shown an end that was known before. */
function verified(): EndsFilter {
  const ends = new EndsFilter();
  ends.compared(1, new Map());
  return ends;
}

/** The list of all shows an end that the list of ends did not. */
function hide(ends: EndsFilter): void {
  ends.compared(1, new Map([['hidden', 5_000]]));
  ends.sawInAll(run('hidden'), false);
}

describe('a witness', () => {
  it('is a run that has ended, watched or not, until the list of ends has shown one', () => {
    const ends = new EndsFilter();
    ends.sawInAll(run('a'), false);
    ends.sawInAll(run('b', 'RUNNING'), true);
    ends.sawInAll(run('c', 'STOPPED_AT_CHECKPOINT'), true);
    expect(taken(ends)).toEqual(['a', 'c']);
    expect(taken(ends)).toEqual([]);
  });

  it('is a run that is watched, or that was missed before, after that', () => {
    const ends = verified();
    ends.sawInAll(run('a'), false);
    ends.sawInAll(run('b'), true);
    hide(ends);
    expect(taken(ends)).toEqual(['b', 'hidden']);
  });

  it('has started in the window', () => {
    const ends = new EndsFilter();
    for (const ms of [999, 1_000, 9_000, 9_001]) ends.sawInAll(run(`${ms}`, 'FAILED', ms), true);
    ends.sawInAll({ id: 'unknown', status: 'FAILED' }, true);
    expect(taken(ends)).toEqual(['1000', '9000']);
  });

  it('is one of a hundred at most', () => {
    const ends = new EndsFilter();
    for (let n = 0; n < 200; n++) ends.sawInAll(run(`run-${n}`), true);
    expect(taken(ends)).toHaveLength(100);
  });
});

describe('the list of ends', () => {
  it('is not used again after it has hidden two ends', () => {
    const ends = verified();
    hide(ends);
    expect(ends.isUsable).toBe(true);
    hide(ends);
    expect(ends.isUsable).toBe(false);
  });

  it('may hide one now and then, as long as it shows others in between', () => {
    const ends = verified();
    for (let n = 0; n < 5; n++) {
      hide(ends);
      ends.compared(1, new Map());
    }
    expect(ends.isUsable).toBe(true);
  });

  it('proves nothing when there was nothing to show', () => {
    const ends = verified();
    hide(ends);
    ends.compared(0, new Map());
    hide(ends);
    expect(ends.isUsable).toBe(false);
  });

  it('has hidden a run only once', () => {
    const ends = verified();
    hide(ends);
    ends.sawInAll(run('hidden'), false);
    expect(ends.isUsable).toBe(true);
    ends.sawInAll(run('hidden', 'RUNNING'), false);
    expect(ends.isUsable).toBe(true);
  });

  it('is not used when it shows runs that go on, or is left alone', () => {
    const ends = verified();
    ends.isIgnored();
    expect(ends.isUsable).toBe(false);
    const refused = verified();
    refused.health.doesNotPage();
    expect(refused.isUsable).toBe(false);
  });
});

describe('a run that the list of ends does not show', () => {
  function item(more: Partial<Waiter<Run>> = {}): WatchedItem<Run> {
    const item = new WatchedItem<Run>('a');
    item.listedAt = 1_000;
    item.waiters.push({ wantsUpdates: false, isExpired: false, ...more } as Waiter<Run>);
    return item;
  }

  it('counts as going on for ten seconds, and for ninety once that list is verified', () => {
    const ends = new EndsFilter();
    expect([10_999, 11_000].map((now) => ends.mayPassOver(item(), now))).toEqual([true, false]);
    const sure = verified();
    expect([90_999, 91_000].map((now) => sure.mayPassOver(item(), now))).toEqual([true, false]);
    ends.compared(1, new Map([['b', 1]]));
    expect(ends.mayPassOver(item(), 11_000)).toBe(false);
  });

  it('is polled when a waiter wants every change, or its deadline has passed', () => {
    expect(verified().mayPassOver(item({ wantsUpdates: true }), 1_500)).toBe(false);
    expect(verified().mayPassOver(item({ isExpired: true }), 1_500)).toBe(false);
    const several = item();
    several.waiters.push(...item({ wantsUpdates: true }).waiters);
    expect(verified().mayPassOver(several, 1_500)).toBe(false);
  });
});
