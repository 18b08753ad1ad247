import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apiError, type FakeRun, FakeRuns } from '../../test/fake-runs.ts';
import { fuzzed } from '../../test/fuzz-share.ts';
import { randomFrom } from '../../test/random.ts';
import { inVirtualTime } from '../../test/virtual-time.ts';
import type { Run } from '../generated/schema.ts';
import { pollRuns } from './poll-runs.ts';
import type { PollOptions } from './poll-target.ts';
import { acceptRun, runTarget } from './run-target.ts';
import { Scheduler } from './scheduler.ts';

/** An end that the server hides is seen this much later at most. */
const maxHiddenMs = 90_000;
/** What polls take without a filter: a pause, and the requests of two rounds. */
const usualMs = 12_000;

const mistakes = [
  'none',
  'ignores it',
  'finds nothing',
  'takes the first status alone',
  'takes the last status alone',
  'leaves one status out',
  'finds the others',
  'refuses it',
  'is behind',
  'does not page',
] as const;

const history = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
  runs: fc.integer({ min: 1, max: 120 }),
  // Shorter pages are not taken for a limit of the server (run-pages.ts), and are read one by one.
  pageCap: fc.integer({ min: 10, max: 30 }),
  latencyMs: fc.constantFrom(0, 50, 400),
  mistake: fc.constantFrom(...mistakes),
  /** From when on the server makes the mistake, and until when. */
  fromMs: fc.constantFrom(0, 60_000),
  forMs: fc.constantFrom(40_000, Number.POSITIVE_INFINITY),
  endWithinMs: fc.constantFrom(30_000, 400_000),
  isDeletedMs: fc.constantFrom(undefined, 0, 5_000),
});

type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

function hubOf(history: History, random: () => number): FakeRuns {
  const now = Date.now();
  const { runs, pageCap, latencyMs, mistake, fromMs, forMs } = history;
  const hub = new FakeRuns(
    Array.from({ length: runs }, (_, index): FakeRun => {
      const endsAt = now + random() * history.endWithinMs;
      const [end = ''] = ['FAILED', 'CANCELLED', 'STOPPED_AT_CHECKPOINT', 'COMPLETE'].slice(
        Math.min(3, random() * 12),
      );
      const states = [[endsAt - 10_000, 'PAUSED'] as const, [endsAt, end] as const];
      const deletedAt = endsAt + usualMs + (history.isDeletedMs ?? 0);
      const isDeleted = history.isDeletedMs !== undefined && mistake === 'none';
      return {
        id: `run-${index}`,
        startMs: now - 20 * index,
        states,
        ...(isDeleted && { deletedAt }),
      };
    }),
  );
  const isMistaken = () => Date.now() >= now + fromMs && Date.now() < now + fromMs + forMs;
  const misread: Partial<Record<typeof mistake, (all: readonly string[]) => readonly string[]>> = {
    'finds nothing': () => [],
    'takes the first status alone': (all) => all.slice(0, 1),
    'takes the last status alone': (all) => all.slice(-1),
    'leaves one status out': (all) => all.filter((_, index) => index !== 1),
    'finds the others': () => ['RUNNING', 'PAUSED'],
  };
  hub.reads = (query) => {
    const { status, offset, ...rest } = query;
    if (!status || !isMistaken()) return query;
    hub.filterLagMs = mistake === 'is behind' ? 30_000 : 0;
    if (mistake === 'ignores it') return { ...rest, offset: offset ?? 0 };
    if (mistake === 'does not page') return { ...rest, status };
    return { ...query, status: misread[mistake]?.(status) ?? status };
  };
  hub.fault = ({ query }) => {
    if (mistake === 'refuses it' && query?.status && isMistaken()) throw apiError(422);
  };
  return Object.assign(hub, { pageCap, latencyMs });
}

/** Waits for all runs: how late each end was seen, and the requests. */
function waitForAll(history: History, isFiltered: boolean) {
  return inVirtualTime(async () => {
    const random = randomFrom(history.seed);
    const hub = hubOf(history, random);
    const sent = new WeakSet<Run>();
    const get = async (id: string, options: PollOptions) => {
      const run = await hub.get(id, options);
      sent.add(run);
      return run;
    };
    const strategy = pollRuns(async (query, options) => {
      if (query.status && !isFiltered) throw apiError(403);
      const list = await hub.list(query, options);
      for (const run of list.runs) sent.add(run);
      return list;
    });
    const scheduler = new Scheduler<Run>(runTarget(get), strategy, random);
    const waits = [...hub.runs.values()].map(async ({ id, states }) => {
      const wait = { timeoutMs: 3_600_000 };
      const run = await scheduler.wait(id, wait, (run) => acceptRun(run, { until: 'settled' }));
      expect(sent.has(run)).toBe(true);
      expect(run.status).toBe(states.at(-1)?.[1]);
      return Date.now() - (states.at(-1)?.[0] ?? 0);
    });
    const lags = await Promise.all(waits);
    return { maxLagMs: Math.max(...lags), requests: hub.count };
  });
}

it('a filter that the server misreads hides no end for long, and costs few requests', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (history) => {
      const { maxLagMs, requests } = await waitForAll(history, true);
      const mayHide = history.mistake !== 'none' && history.mistake !== 'ignores it';
      expect(maxLagMs).toBeLessThan(usualMs + (mayHide ? maxHiddenMs : 0));
      const without = await waitForAll(history, false);
      expect(requests).toBeLessThanOrEqual(1.25 * without.requests + 60);
    }),
    { numRuns: fuzzed(100) },
  );
}, 120_000);
