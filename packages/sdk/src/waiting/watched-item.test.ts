import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiError, facts } from '../../test/fake-runs.ts';
import { ConnectionError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { runTarget } from './run-target.ts';
import { type Waiter, WatchedItem } from './watched-item.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2025, 11, 16) }));
afterEach(() => void vi.useRealTimers());

const target = runTarget(() => Promise.reject(new Error('not polled here')));

function waiter(more: Partial<Waiter<Run>> = {}): Waiter<Run> {
  return {
    since: 0,
    timeoutMs: 60_000,
    pollIntervalMs: undefined,
    onUpdate: undefined,
    wantsUpdates: false,
    accept: () => undefined,
    resolve: () => {},
    reject: () => {},
    updatedWith: undefined,
    isExpired: false,
    forgetSignal: () => {},
    ...more,
  };
}

function itemOf(...waiters: Waiter<Run>[]): WatchedItem<Run> {
  const item = new WatchedItem<Run>('a');
  item.waiters.push(...waiters);
  return item;
}

/** A run that started so long ago. */
const started = (msAgo: number): Run => ({
  id: 'a',
  status: 'RUNNING',
  start_timestamp: BigInt(Date.now() - msAgo) * 1_000_000n,
});

describe('the pause until the next poll of an item', () => {
  it('grows with the time that was waited, and is the shortest that a waiter wants', () => {
    expect(itemOf(waiter()).pauseMs(20_000)).toBe(2_000);
    expect(itemOf(waiter({ since: 5_000 })).pauseMs(20_000)).toBe(1_500);
    expect(itemOf(waiter(), waiter({ pollIntervalMs: 300 })).pauseMs(20_000)).toBe(300);
    expect(itemOf(waiter({ pollIntervalMs: 30_000 }), waiter()).pauseMs(20_000)).toBe(2_000);
  });

  it('grows with the age of the run, as far as ten times the time that was waited', () => {
    const item = itemOf(waiter());
    item.saw(started(30_000), 1_000, target);
    expect(item.pauseMs(2_000)).toBe(2_000);
    expect(item.pauseMs(3_000)).toBe(3_000);
    expect(item.pauseMs(3_500)).toBe(3_000);
    const younger = itemOf(waiter());
    younger.saw(started(5_000), 1_000, target);
    expect(younger.pauseMs(15_000)).toBe(1_500);
  });

  it('is a backoff after failures, and no shorter than the server asks', () => {
    const item = itemOf(waiter({ pollIntervalMs: 10 }));
    const pauses = [apiError(503), apiError(503), apiError(503, 9_000), apiError(503, 5)].map(
      (error) => {
        item.failed(error);
        return item.pauseMs(2_000);
      },
    );
    expect(pauses).toEqual([1_000, 2_000, 9_000, 8_000]);
  });

  it('is a second while the response is 404', () => {
    const item = itemOf(waiter());
    item.failed(apiError(503));
    item.notFound(5_000);
    expect(item.failures).toBe(0);
    expect(item.error).toBeUndefined();
    expect(item.pauseMs(40_000)).toBe(1_000);
    item.notFound(6_000);
    expect(item.missingSince).toBe(5_000);
  });

  it('lasts as long as a request may take while one is under way', () => {
    const item = itemOf(waiter());
    item.request = new AbortController();
    expect(item.pauseMs(1_000)).toBe(15_000);
  });
});

describe('an item', () => {
  it('is backing off after a failed poll, and while a poll has not ended', () => {
    const item = itemOf(waiter());
    expect(item.isBackingOff).toBe(false);
    item.request = new AbortController();
    expect(item.isBackingOff).toBe(true);
    item.request = undefined;
    item.failed(apiError(503));
    expect(item.isBackingOff).toBe(true);
    item.saw(started(0), 10, target);
    expect(item.isBackingOff).toBe(false);
  });

  it('has its last poll as soon as the deadline of one of its waiters has passed', () => {
    expect(itemOf(waiter(), waiter()).isLastPoll).toBe(false);
    expect(itemOf(waiter(), waiter({ isExpired: true })).isLastPoll).toBe(true);
  });

  it('counts failures that do not show that the server works: 429 does', () => {
    const item = itemOf(waiter());
    const counts = [new ConnectionError('refused', facts), apiError(503), apiError(429)].map(
      (error) => {
        item.failed(error);
        return item.unreached;
      },
    );
    expect(counts).toEqual([1, 2, 0]);
    item.failed(apiError(503));
    item.notFound(1_000);
    expect(item.unreached).toBe(0);
    item.failed(apiError(503));
    item.saw(started(0), 10, target);
    expect(item.unreached).toBe(0);
    expect(item.missingSince).toBeUndefined();
    expect(item.error).toBeUndefined();
  });

  it('keeps the start of the run, and when it was last looked for', () => {
    const item = itemOf(waiter());
    item.checkedAt = 500;
    item.saw(started(1_000), 100, target);
    expect(item.checkedAt).toBe(500);
    const { startedMs } = item;
    item.saw(started(9_000), 700, target);
    expect([item.checkedAt, item.seenAt, item.startedMs]).toEqual([700, 700, startedMs]);
  });
});
