import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sleep } from '../async/sleep.ts';
import { unlessAborted } from '../async/unless-aborted.ts';
import {
  AIHubError,
  APIError,
  DecodeError,
  DuplicateRunsError,
  IdempotencyKeyReusedError,
  UnknownOutcomeError,
} from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { type Submission, submitOnce } from './submit-once.ts';

const facts = { operationId: 'runApp', attempts: 1, earlierErrors: [] };
const unknown = () => new UnknownOutcomeError('?', facts);
const settleMs = 10_000;

/** What becomes of a request: is the run started, and what does the sender see? */
type Fate = 'answered' | 'lost' | 'never arrived' | 'unreadable' | 'crash after' | 'crash before';

class Crash extends Error {}

/** Runs of one key. They show in the list after `lagMs`. */
class FakeHub {
  readonly runs: (Run & { visibleAt: number })[] = [];
  sends = 0;
  finds = 0;
  lagMs = 0;
  fates: Fate[] = [];
  findFails: () => boolean = () => false;

  readonly send = async (): Promise<Run> => {
    const fate = this.fates[this.sends++] ?? 'answered';
    if (fate === 'never arrived') throw unknown();
    if (fate === 'crash before') throw new Crash();
    const run = { id: `run-${this.sends}`, status: 'RUNNING', visibleAt: Date.now() + this.lagMs };
    this.runs.push(run);
    if (fate === 'lost') throw unknown();
    if (fate === 'unreadable') throw new DecodeError('!', facts);
    if (fate === 'crash after') throw new Crash();
    return run;
  };

  readonly find = async (): Promise<Run[]> => {
    this.finds++;
    if (this.findFails()) throw new AIHubError('no list');
    return this.runs.filter((run) => run.visibleAt <= Date.now());
  };

  submit(rest: Partial<Submission> = {}): Promise<Run> {
    const { send, find } = this;
    const promise = submitOnce({
      send,
      find,
      settleMs,
      differences: async () => [],
      firstSearchMs: undefined,
      maxSends: 4,
      mayBeRepeated: false,
      signal: undefined,
      ...rest,
    });
    promise.catch(() => {});
    return promise;
  }
}

/** The promise's result, with all timers run. */
async function settled<T>(promise: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return promise;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a submission', () => {
  it('that is answered looks for nothing', async () => {
    const hub = new FakeHub();
    expect(await hub.submit()).toMatchObject({ id: 'run-1' });
    expect(hub).toMatchObject({ sends: 1, finds: 0 });
  });

  it('whose response was lost adopts its run as soon as it shows', async () => {
    const hub = new FakeHub();
    hub.fates = ['lost'];
    hub.lagMs = 2000;
    const start = Date.now();
    expect(await settled(hub.submit())).toMatchObject({ id: 'run-1' });
    expect(hub).toMatchObject({ sends: 1, finds: 2 });
    expect(Date.now() - start).toBe(settleMs / 4);
  });

  it('that never arrived is sent again, after the settle period', async () => {
    const hub = new FakeHub();
    hub.fates = ['never arrived'];
    const start = Date.now();
    expect(await settled(hub.submit())).toMatchObject({ id: 'run-2' });
    expect(hub.runs).toHaveLength(1);
    expect(Date.now() - start).toBe(settleMs);
  });

  it('that may have been sent before looks first, and adopts', async () => {
    const hub = new FakeHub();
    await hub.submit();
    expect(await settled(hub.submit({ firstSearchMs: settleMs }))).toMatchObject({ id: 'run-1' });
    expect(hub).toMatchObject({ sends: 1, finds: 1 });
  });

  it('that was accepted with an unreadable response is adopted, and never sent again', async () => {
    const hub = new FakeHub();
    hub.fates = ['unreadable'];
    expect(await settled(hub.submit())).toMatchObject({ id: 'run-1' });
    hub.runs.length = 0;
    hub.fates = ['answered', 'unreadable'];
    hub.lagMs = settleMs * 2;
    await expect(settled(hub.submit())).rejects.toThrow(DecodeError);
    expect(hub.sends).toBe(2);
  });

  it('that is refused is not looked for', async () => {
    const hub = new FakeHub();
    const send = () => Promise.reject(new AIHubError('refused'));
    await expect(hub.submit({ send })).rejects.toThrow('refused');
    expect(hub.finds).toBe(0);
  });

  it('is given up, as unknown, when no request arrives', async () => {
    const hub = new FakeHub();
    hub.fates = Array(9).fill('never arrived');
    await expect(settled(hub.submit())).rejects.toThrow(UnknownOutcomeError);
    expect(hub.sends).toBe(4);
  });
});

describe('the last look', () => {
  it('must succeed before anything is sent again', async () => {
    const hub = new FakeHub();
    hub.fates = ['lost'];
    hub.findFails = () => hub.finds === 3;
    hub.lagMs = settleMs;
    await expect(settled(hub.submit())).rejects.toThrow(UnknownOutcomeError);
    expect(hub.sends).toBe(1);
  });

  it('may follow looks that failed', async () => {
    const hub = new FakeHub();
    hub.fates = ['lost'];
    hub.findFails = () => hub.finds < 3;
    expect(await settled(hub.submit())).toMatchObject({ id: 'run-1' });
  });

  it('that fails before the first sending keeps it from being sent', async () => {
    const hub = new FakeHub();
    hub.findFails = () => true;
    await expect(settled(hub.submit({ firstSearchMs: settleMs }))).rejects.toThrow('no list');
    expect(hub.sends).toBe(0);
  });
});

describe('two runs with one key', () => {
  it('are an error that names both when they are found', async () => {
    const hub = new FakeHub();
    await hub.submit();
    await hub.submit();
    const error = await settled(hub.submit({ firstSearchMs: settleMs })).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(DuplicateRunsError);
    expect(error).toMatchObject({ runs: [{ id: 'run-1' }, { id: 'run-2' }] });
    expect(String(error)).toContain('run-1, run-2');
  });

  it('are an error when the first shows only after the second was sent', async () => {
    const hub = new FakeHub();
    hub.fates = ['lost'];
    const find = async () => (hub.sends === 2 ? [...hub.runs] : []);
    const error = await settled(hub.submit({ find })).catch((e: unknown) => e);
    expect(error).toMatchObject({ runs: [{ id: 'run-2' }, { id: 'run-1' }] });
  });
});

const refusal = (status: number) =>
  new APIError(`refused with ${status}`, facts, {
    status,
    body: undefined,
    headers: new Headers(),
    requestId: undefined,
    retryAfterMs: undefined,
  });

describe('a search', () => {
  it.each([400, 401, 403, 404])('that is refused with %i ends at once', async (status) => {
    const hub = new FakeHub();
    const find = vi.fn().mockRejectedValue(refusal(status));
    const start = Date.now();
    await expect(settled(hub.submit({ firstSearchMs: settleMs, find }))).rejects.toThrow(APIError);
    expect(hub.sends).toBe(0);
    hub.fates = ['lost'];
    const error = await settled(hub.submit({ find })).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error).toMatchObject({ cause: { status } });
    expect(String(error)).toContain(`refused with ${status}`);
    expect(find).toHaveBeenCalledTimes(2);
    expect(Date.now()).toBe(start);
  });

  it.each([408, 429, 500, 503])('that fails with %i goes on', async (status) => {
    const hub = new FakeHub();
    hub.fates = ['lost'];
    const find = vi.fn(hub.find).mockRejectedValueOnce(refusal(status));
    expect(await settled(hub.submit({ find }))).toMatchObject({ id: 'run-1' });
  });

  it('that is refused after an unreadable response says that the request was accepted', async () => {
    const hub = new FakeHub();
    hub.fates = ['unreadable'];
    const find = () => Promise.reject(refusal(401));
    const error = await settled(hub.submit({ find })).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ cause: { status: 401 } });
  });

  it('whose requests hang takes no longer than the settle period and one of them', async () => {
    const hub = new FakeHub();
    hub.fates = ['lost'];
    const find = async () => {
      await sleep(200);
      throw new AIHubError('timed out');
    };
    const start = Date.now();
    await expect(settled(hub.submit({ find, settleMs: 300 }))).rejects.toThrow('timed out');
    expect(Date.now() - start).toBeLessThanOrEqual(600);
  });

  it('takes one look when nothing can still be about to show', async () => {
    const hub = new FakeHub();
    const start = Date.now();
    await settled(hub.submit({ firstSearchMs: 0 }));
    expect(hub).toMatchObject({ sends: 1, finds: 1 });
    expect(Date.now()).toBe(start);
  });
});

describe('a run of another submission', () => {
  const differences = async () => ['batch_id'];

  it('is never adopted', async () => {
    const hub = new FakeHub();
    await hub.submit();
    const again = hub.submit({ firstSearchMs: settleMs, differences });
    const error = await settled(again).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(IdempotencyKeyReusedError);
    expect(error).toMatchObject({ run: { id: 'run-1' }, differs: ['batch_id'] });
    expect(String(error)).toContain('has started no run');
    expect(hub.sends).toBe(1);
  });

  it('that shows after a second sending is reported with the run that was started', async () => {
    const hub = new FakeHub();
    hub.fates = ['never arrived'];
    const other = { id: 'other', status: 'RUNNING' };
    const find = async () => (hub.sends === 2 ? [...hub.runs, other] : []);
    const error = await settled(hub.submit({ find, differences })).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(IdempotencyKeyReusedError);
    expect(error).toMatchObject({ run: other, started: { id: 'run-2' } });
  });
});

describe('in a runtime that may send a request twice', () => {
  it('a second run is reported', async () => {
    const hub = new FakeHub();
    hub.lagMs = 1_000;
    const send = async () => {
      await hub.send();
      return hub.send();
    };
    const error = await settled(hub.submit({ mayBeRepeated: true, send })).catch((e) => e);
    expect(error).toBeInstanceOf(DuplicateRunsError);
    expect(error).toMatchObject({ runs: [{ id: 'run-2' }, { id: 'run-1' }] });
  });

  it('the search ends when the list shows the run', async () => {
    const hub = new FakeHub();
    expect(await settled(hub.submit({ mayBeRepeated: true }))).toMatchObject({ id: 'run-1' });
    expect(hub.finds).toBe(1);
  });

  it('a search that fails does not lose the run', async () => {
    const hub = new FakeHub();
    const find = vi.fn().mockRejectedValueOnce(new AIHubError('x')).mockRejectedValue(refusal(401));
    const run = settled(hub.submit({ mayBeRepeated: true, find }));
    expect(await run).toMatchObject({ id: 'run-1' });
    expect(find).toHaveBeenCalledTimes(2);
  });
});

it('a search that fails after an unknown outcome says why, after the errors before', async () => {
  const hub = new FakeHub();
  hub.fates = ['never arrived'];
  const cause = new AIHubError('no list');
  const find = () => Promise.reject(cause);
  const error = await settled(hub.submit({ find })).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnknownOutcomeError);
  expect(error).toMatchObject({
    message: expect.stringMatching(/The search for its run failed: no list$/),
    earlierErrors: [expect.any(UnknownOutcomeError)],
    cause,
  });
});

describe('an abort', () => {
  it('while it looks ends it at once, and leaves no timer', async () => {
    const hub = new FakeHub();
    hub.fates = ['never arrived'];
    const controller = new AbortController();
    const submission = hub.submit({ signal: controller.signal });
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort(new Error('enough'));
    await expect(submission).rejects.toThrow('enough');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('during the last search is told as it is, and not as a search that failed', async () => {
    const hub = new FakeHub();
    hub.fates = ['never arrived'];
    const controller = new AbortController();
    const { signal } = controller;
    const find = async () => {
      if (++hub.finds === 3) controller.abort(new Error('enough'));
      throw new AIHubError('no list');
    };
    await expect(settled(hub.submit({ find, signal }))).rejects.toThrow(/^enough$/);
  });

  it('while it looks for a second run ends it at once, and leaves no timer', async () => {
    const hub = new FakeHub();
    const controller = new AbortController();
    const { signal } = controller;
    const submission = hub.submit({ mayBeRepeated: true, find: async () => [], signal });
    await vi.advanceTimersByTimeAsync(100);
    controller.abort(new Error('enough'));
    await expect(submission).rejects.toThrow('enough');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends a look that does not come back', async () => {
    const hub = new FakeHub();
    const controller = new AbortController();
    const { signal } = controller;
    const find = () => unlessAborted(signal, new Promise<never>(() => {}));
    const submission = hub.submit({ firstSearchMs: settleMs, find, signal });
    controller.abort(new Error('enough'));
    await expect(submission).rejects.toThrow('enough');
  });
});

it('one key gives one run, whatever gets lost and however often the process restarts', async () => {
  const fate = fc.constantFrom<Fate>(
    'answered',
    'lost',
    'never arrived',
    'crash after',
    'crash before',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 4 }),
      fc.integer({ min: 0, max: settleMs }),
      fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
      async (fates, lagMs, luck) => {
        const hub = new FakeHub();
        hub.fates = fates;
        hub.lagMs = lagMs;
        // Single looks fail now and then; then the submission fails, and is tried again.
        hub.findFails = () => luck.next().value === 0;
        let mayHaveBeenSent = false;
        for (let tries = 0; tries < 20; tries++) {
          const firstSearchMs = mayHaveBeenSent ? settleMs : undefined;
          const result = await settled(hub.submit({ firstSearchMs })).catch((e: unknown) => e);
          if (!(result instanceof Error)) {
            expect(hub.runs.map(({ id }) => id)).toEqual([(result as Run).id]);
            return;
          }
          expect(result).not.toBeInstanceOf(DuplicateRunsError);
          mayHaveBeenSent = true;
        }
        expect.fail('It never came to a run.');
      },
    ),
    { numRuns: 500 },
  );
});
