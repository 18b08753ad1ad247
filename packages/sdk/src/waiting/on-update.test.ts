import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeRuns } from '../../test/fake-runs.ts';
import type { Run } from '../generated/schema.ts';
import { acceptRun, runTarget } from './run-target.ts';
import { Scheduler } from './scheduler.ts';

const start = Date.UTC(2025, 11, 16);

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const mine = new Error('mine');
const failing: [how: string, onUpdate: () => unknown][] = [
  [
    'throws',
    () => {
      throw mine;
    },
  ],
  [
    'is async and rejects',
    async () => {
      throw mine;
    },
  ],
  [
    'is async and rejects later',
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      throw mine;
    },
  ],
];

describe('an onUpdate that fails', () => {
  function begin(completeAt: number, onUpdate: () => unknown) {
    const hub = new FakeRuns([
      { id: 'a', startMs: start, states: [[start + completeAt, 'COMPLETE']] },
    ]);
    const scheduler = new Scheduler<Run>(runTarget(hub.get));
    const wait = (more: object) => {
      const run = scheduler.wait('a', { timeoutMs: 60_000, ...more }, (run) => acceptRun(run, {}));
      run.catch(() => undefined);
      return run;
    };
    return [wait({ onUpdate }), wait({})] as const;
  }

  it.each(failing)('and %s ends its wait with its error, and no other', async (_, onUpdate) => {
    // An unhandled rejection would fail the test run.
    const [run, other] = begin(10_000, onUpdate);
    await vi.advanceTimersByTimeAsync(5_000);
    await expect(run).rejects.toBe(mine);
    expect(await Promise.race([other, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await other).status).toBe('COMPLETE');
  });

  it.each(failing.slice(0, 2))(
    'and %s at the last update ends its wait with its error',
    async (_, onUpdate) => {
      const [run, other] = begin(0, onUpdate);
      await vi.advanceTimersByTimeAsync(10);
      await expect(run).rejects.toBe(mine);
      expect((await other).status).toBe('COMPLETE');
    },
  );

  it('and is async delays the end by nothing, when it did not fail', async () => {
    const [run] = begin(0, async () => {});
    await vi.advanceTimersByTimeAsync(1);
    expect(await Promise.race([run, 'waiting'])).toMatchObject({ status: 'COMPLETE' });
  });

  it('after the end of its wait leaves no unhandled rejection', async () => {
    const [run] = begin(0, failing[2]?.[1] ?? (() => undefined));
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await run).status).toBe('COMPLETE');
  });
});
