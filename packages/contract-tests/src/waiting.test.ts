import {
  AuthenticationError,
  NotFoundError,
  type Run,
  RunFailedError,
  RunNeedsReviewError,
} from '@org/aihub-sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSteppedHub, type SteppedHub } from './stepped-hub.ts';

const hour = 3_600_000;
const input = '/acme/ws/fs/Instabase Drive/in/';
const folders = { [input]: { 'a.txt': 'Invoice\nTotal: 3\n' } };

let stepped: SteppedHub;

function begin(options: Parameters<typeof createSteppedHub>[0] = {}): SteppedHub {
  stepped = createSteppedHub({ folders, ...options });
  return stepped;
}

async function start(count = 1): Promise<Run[]> {
  const runs: Run[] = [];
  for (let index = 0; index < count; index++) {
    runs.push(await stepped.aihub.deployments.run('d-1', { input_dir: input }));
  }
  stepped.forget();
  return runs;
}

/** Kept from being an unhandled rejection until it is looked at. */
function held<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('a wait on the emulator', () => {
  it('follows a run to its end', async () => {
    const { aihub, pass } = begin({ runDuration: { baseMs: 20_000 } });
    const [run] = await start();
    const seen: string[] = [];
    const wait = aihub.runs.wait(run?.id ?? '', { onUpdate: ({ status }) => seen.push(status) });
    await pass(25_000);
    expect((await wait).status).toBe('COMPLETE');
    expect(seen).toEqual(['RUNNING', 'COMPLETE']);
  });

  it('rejects when the run fails or is cancelled', async () => {
    const { hub, aihub, pass } = begin({ deployments: { 'd-1': { fails: 'bad input' } } });
    const [one, two] = await start(2);
    hub.cancel(two?.id ?? '');
    const waits = [one, two].map((run) => held(aihub.runs.wait(run?.id ?? '')));
    await pass(6_000);
    await expect(waits[0]).rejects.toThrow(/FAILED: .*bad input/);
    await expect(waits[1]).rejects.toBeInstanceOf(RunFailedError);
  });

  it('rejects when a review is needed, and waits through it when asked', async () => {
    const { hub, aihub, pass } = begin({
      deployments: { 'd-1': { review: true, required: ['nothing_of_the_kind'] } },
    });
    const [{ id } = { id: '' }] = await start();
    const stops = held(aihub.runs.wait(id));
    const through = aihub.runs.wait(id, { waitThroughReview: true });
    await pass(10_000);
    await expect(stops).rejects.toBeInstanceOf(RunNeedsReviewError);
    hub.review(id);
    await pass(10_000);
    expect((await through).status).toBe('COMPLETE');
  });

  it('ends when the run is deleted, and deletes with one call', async () => {
    const { aihub, pass } = begin({ runDuration: { baseMs: hour } });
    const [{ id } = { id: '' }] = await start();
    const wait = held(aihub.runs.wait(id));
    await pass(5_000);
    const jobs = aihub.runs.deleteAndWait(id, { delete_input: false });
    await pass(10_000);
    expect((await jobs).map(({ state }) => state)).not.toContain('RUNNING');
    expect((await jobs).length).toBeGreaterThan(0);
    await expect(wait).rejects.toBeInstanceOf(NotFoundError);
    await expect(wait).rejects.toThrow('deleted while it was waited for');
  });

  it('survives broken connections, 429, 503, broken bodies and a restart', async () => {
    const { hub, aihub, pass } = begin({ runDuration: { baseMs: 300_000 } });
    const runs = await start(20);
    for (const kind of ['refused', 'unavailable', 'reset-in-body', 'lost-response'] as const) {
      hub.faults.add({ kind, probability: 0.2 });
    }
    hub.faults.add({ kind: 'rate-limit', probability: 0.1, retryAfter: 7 });
    const ends = Promise.all(runs.map(({ id }) => aihub.runs.wait(id)));
    await pass(200_000);
    hub.faults.set([{ kind: 'restart', count: 1 }]);
    await pass(200_000);
    expect((await ends).every(({ status }) => status === 'COMPLETE')).toBe(true);
  });

  it.each([
    { kind: 'list-lag', ms: 20_000 },
    { kind: 'shifting-pages', by: 7 },
    { kind: 'unknown-status', probability: 0.3 },
    { kind: 'extra-properties' },
    { kind: 'missing-properties' },
  ] as const)('does not mind $kind', async (fault) => {
    const { hub, aihub, pass } = begin({ runDuration: { baseMs: 60_000 }, listPageCap: 20 });
    const runs = await start(100);
    hub.faults.add(fault);
    const ends = Promise.all(runs.map(({ id }) => aihub.runs.wait(id)));
    await pass(90_000);
    expect((await ends).length).toBe(100);
  });

  it('ends when the token expires', async () => {
    const { hub, aihub, pass } = begin({
      runDuration: { baseMs: hour },
      tokens: { t: { expiresAtMs: 1_765_912_391_482 + 30_000 } },
    });
    const ends = (await start(50)).map(({ id }) => held(aihub.runs.wait(id)));
    await pass(40_000);
    for (const end of ends) await expect(end).rejects.toBeInstanceOf(AuthenticationError);
    expect(hub.stats.requests.getRunStatus).toBeLessThan(20);
  });
});

describe('10 000 waits on the emulator, ending at random over ten minutes', () => {
  const smallPages = process.env.AIHUB_NIGHTLY ? [[100, 72] as const] : [];

  it.each([[1000, 620] as const, ...smallPages])(
    'take, with pages of %i, at most a %ith of the requests of a loop per run',
    async (listPageCap, share) => {
      const { hub, aihub, pass, count } = begin({
        runDuration: { baseMs: 24 * hour },
        listPageCap,
      });
      const runs = await start(10_000);
      const began = hub.clock.now();
      let state = 11;
      const ends = runs.map(({ id }) => {
        state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
        return { id, at: began + (state / 2 ** 32) * 600_000 };
      });
      const naive = ends.reduce((sum, { at }) => sum + 1 + Math.ceil((at - began) / 5_000), 0);
      const lags: number[] = [];
      const waits = ends.map(async ({ id, at }) => {
        await aihub.runs.wait(id, { until: 'settled' });
        lags.push(hub.clock.now() - at);
      });
      const inOrder = [...ends].sort((a, b) => b.at - a.at);
      while (hub.clock.now() < began + 620_000) {
        for (let next = inOrder.at(-1); next && next.at <= hub.clock.now(); next = inOrder.at(-1)) {
          hub.cancel(next.id);
          inOrder.pop();
        }
        await pass(250, 250);
      }
      await Promise.all(waits);
      lags.sort((a, b) => a - b);
      expect(count()).toBeLessThan(naive / share);
      expect(lags[9_899]).toBeLessThan(5_000);
    },
    180_000,
  );
});
