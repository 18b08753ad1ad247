import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '../generated/schema.ts';
import { Reading } from './reading.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const window = { fromMs: 10_000, toMs: 40_000 };

const row = (startedMs: number, status = 'RUNNING'): Run => ({
  id: `run-${startedMs}`,
  status,
  start_timestamp: BigInt(startedMs) * 1_000_000n,
});

describe('what was read of a window of the list', () => {
  it('counts pages, rows and runs that have ended, and passes over rows that are null', () => {
    const read = new Reading(window);
    read.add([row(11_000), row(12_000, 'COMPLETE'), null as unknown as Run], 5);
    read.add([row(13_000, 'FAILED')], 6);
    expect([read.pages, read.rows, read.ends]).toEqual([2, 4, 2]);
  });

  it('is all of it when the list was read to its end, and else the time up to the last row', () => {
    const read = new Reading(window);
    expect(read.widthMs('enough')).toBe(0);
    read.add([row(11_000), row(25_000), null as unknown as Run], 5);
    expect(read.widthMs('enough')).toBe(15_000);
    expect(read.widthMs('repeated')).toBe(15_000);
    expect(read.widthMs('complete')).toBe(30_000);
    // The query is rounded outwards.
    read.add([row(40_900)], 6);
    expect(read.widthMs('enough')).toBe(30_000);
  });

  it('was asked for between the first page and the last', () => {
    const startedAt = performance.now();
    const read = new Reading(window);
    expect(read.sentAt).toBe(startedAt);
    read.add([], startedAt + 100);
    read.add([], startedAt + 300);
    expect(read.sentAt).toBe(startedAt + 150);
  });
});
