import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FakeRun, FakeRuns } from '../../test/fake-runs.ts';
import { runWaits } from './waits.ts';

const start = Date.UTC(2025, 11, 16);

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

const running = (id: string): FakeRun => ({ id, startMs: start, states: [] });

it('counts the deadline of a wait from its call, and not from the end of loading', async () => {
  const hub = new FakeRuns([running('a')]);
  const wait = runWaits(hub.get, hub.list);
  const calledAt = performance.now() - 9_000;
  let endedAt = Number.NaN;
  const waiting = wait('a', { timeoutMs: 10_000 }, calledAt).catch((error: Error) => {
    endedAt = Date.now();
    return error;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await waiting).toMatchObject({ name: 'WaitTimeoutError' });
  expect(endedAt - start).toBe(1_000);
});

it('throws at once when an option cannot be used, and sends nothing', () => {
  const hub = new FakeRuns([running('a')]);
  const wait = runWaits(hub.get, hub.list);
  expect(() => wait('a', { timeoutMs: -1 }, performance.now())).toThrow('timeoutMs');
  expect(hub.count).toBe(0);
});
