import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { preload } from '../client.ts';
import { APIError, IdempotencyKeyReusedError, UnknownOutcomeError } from '../errors.ts';
import type { ListRunsQuery, Run, RunAppRequest } from '../generated/schema.ts';
import type { CallOptions, Operation, OperationInput, Send } from '../operation.ts';
import type { RequestedRun } from '../submission/same-submission.ts';
import { submitWith } from '../submission/submit.ts';
import { Submitter } from '../submission/submitter.ts';
import { Apps } from './apps.ts';
import { Deployments } from './deployments.ts';
import { Jobs } from './jobs.ts';
import { Runs } from './runs.ts';

beforeAll(preload);

const facts = { operationId: 'runApp', attempts: 1, earlierErrors: [] };
const body = { app_name: 'Invoices', batch_id: 7 };
const dayMs = 86_400_000;

const refusal = new APIError('refused', facts, {
  status: 400,
  body: undefined,
  headers: new Headers(),
  requestId: undefined,
  retryAfterMs: undefined,
});

/** Starts runs and lists them, by its own clock. The first `lost` responses are lost. */
function hub({ lost = 0, maxRows = 1_000, now = () => Date.now() } = {}) {
  const runs: (Run & { app: string | undefined })[] = [];
  const asked: (OperationInput & { id: string; options: CallOptions | undefined })[] = [];
  const list = ({ from_timestamp, offset = 0, limit = 100, app_name, run_id }: ListRunsQuery) => {
    if (limit > maxRows) throw refusal;
    const fromMs = from_timestamp === undefined ? now() - dayMs : from_timestamp * 1_000;
    const matches = runs.filter(
      (run) =>
        Number((run.start_timestamp ?? 0n) / 1_000_000n) >= fromMs &&
        (app_name === undefined || run.app === app_name) &&
        (run_id === undefined || run.id === run_id),
    );
    return { runs: matches.slice(offset, offset + limit) };
  };
  const send = (async (operation: Operation, input: OperationInput, options?: CallOptions) => {
    asked.push({ id: operation.id, ...input, options });
    if (operation.id === 'listRuns') return list((input.query ?? {}) as ListRunsQuery);
    const { settings, app_name, app_id, batch_id } = input.body as RequestedRun &
      Pick<RunAppRequest, 'settings'> & { app_name?: string };
    const run = {
      id: `run-${runs.length}`,
      status: 'RUNNING',
      start_timestamp: BigInt(Math.floor(now())) * 1_000_000n,
      tags: settings?.tags ?? null,
      app: app_name,
      app_id: app_id ?? null,
      batch_id: batch_id ?? null,
      deployment_id: (input.path?.['deployment-id'] as string | undefined) ?? null,
    } as const;
    runs.push(run);
    if (lost-- > 0) throw new UnknownOutcomeError('?', facts);
    return run;
  }) as Send;
  const limit = { index: 0 };
  const all = new Runs(send, new Jobs(send), limit);
  const client = () => {
    const submitter = new Submitter((query, options) => all.list(query, options), limit);
    const submissions = submitWith(async () => submitter);
    return { apps: new Apps(send, submissions), deployments: new Deployments(send, submissions) };
  };
  const lose = (count: number) => {
    lost = count;
  };
  const queries = () =>
    asked.filter(({ id }) => id === 'listRuns').map(({ query }) => query as ListRunsQuery);
  return { runs, asked, queries, lose, client, ...client() };
}

describe('apps.run', () => {
  it.each([null, [], {}, { runs: null }, { runs: 'none' }, { runs: [{ status: 'RUNNING' }] }])(
    'takes a list that reads %j for a failed search, not for a list without the run',
    async (response) => {
      let sends = 0;
      const send = (async () => {
        sends++;
        throw new UnknownOutcomeError('?', facts);
      }) as Send;
      const submitter = new Submitter(async () => response as never, { index: 0 });
      const submit = submitWith(async () => submitter);
      const asked = new Apps(send, submit).run(body, { idempotencyKey: 'k', settleMs: 1 });
      await expect(asked).rejects.toMatchObject({
        name: 'UnknownOutcomeError',
        message: expect.stringContaining('The response of listRuns has'),
        cause: { name: 'DecodeError' },
      });
      expect(sends).toBe(1);
    },
  );

  it('without a key sends the body as it is, and nothing else', async () => {
    const { apps, asked } = hub();
    await apps.run(body, { timeoutMs: 5 });
    expect(asked).toMatchObject([{ id: 'runApp', body, options: { timeoutMs: 5 } }]);
    expect(asked[0]?.body).toBe(body);
  });

  it('with a key sends one request too, with the key as a tag', async () => {
    const { apps, asked } = hub();
    const run = await apps.run(body, { idempotencyKey: 'job-7' });
    expect(run.tags).toEqual(['idempotency-key:job-7']);
    expect(asked).toHaveLength(1);
  });

  it('looks among the runs of the last 24 hours by the service’s clock, and adopts', async () => {
    const { apps, asked } = hub({ lost: 1 });
    const run = await apps.run(body, { idempotencyKey: 'job-7' });
    expect(run.id).toBe('run-0');
    const [, first] = asked;
    expect(first).toMatchObject({
      id: 'listRuns',
      query: { sort_by: 'start_timestamp', order: 'ASCENDING', offset: 0 },
    });
    for (const name of ['from_timestamp', 'to_timestamp', 'app_name', 'app_id']) {
      expect(first?.query).not.toHaveProperty(name);
    }
    expect(asked.filter(({ id }) => id === 'runApp')).toHaveLength(1);
  });

  it('looks back five minutes once a run has shown the time of the service', async () => {
    const { apps, queries, lose } = hub({ now: () => Date.now() - 40 * dayMs });
    await apps.run(body, { idempotencyKey: 'a' });
    lose(1);
    await apps.run(body, { idempotencyKey: 'b' });
    const back = Date.now() / 1000 - (queries()[0]?.from_timestamp ?? 0) - (40 * dayMs) / 1000;
    expect(back).toBeCloseTo(300, -1);
  });

  it('looks from twelve hours before the Date given', async () => {
    const { apps, queries } = hub();
    const mayHaveBeenSent = new Date(Date.now() - 1_000_000_000);
    await apps.run(body, { idempotencyKey: 'k', mayHaveBeenSent });
    expect(queries()[0]?.from_timestamp).toBe(
      Math.floor((mayHaveBeenSent.getTime() - dayMs / 2) / 1_000),
    );
  });

  it('refuses a second submission of a key while the first is under way', async () => {
    const { apps, deployments } = hub();
    const [first, ...others] = await Promise.allSettled([
      apps.run(body, { idempotencyKey: 'k' }),
      apps.run(body, { idempotencyKey: 'k' }),
      deployments.run('d', { batch_id: 7 }, { idempotencyKey: 'k' }),
    ]);
    expect(first.status).toBe('fulfilled');
    for (const other of others) {
      expect(other).toMatchObject({ reason: { message: expect.stringContaining('is under way') } });
    }
    const again = await apps.run(body, { idempotencyKey: 'k', mayHaveBeenSent: true });
    expect(again.id).toBe('run-0');
  });

  it('lets submissions of different keys go on at once', async () => {
    const { apps, runs } = hub();
    const both = ['k', 'l'].map((idempotencyKey) => apps.run(body, { idempotencyKey }));
    expect((await Promise.all(both)).map(({ id }) => id)).toEqual(['run-0', 'run-1']);
    expect(runs).toHaveLength(2);
  });

  it('calls onSend before each request, waits for it, and gives up when it throws', async () => {
    const { apps, asked, runs } = hub();
    const times: Date[] = [];
    const onSend = async (at: Date) => {
      await Promise.resolve();
      expect(runs).toHaveLength(0);
      times.push(at);
    };
    await apps.run(body, { idempotencyKey: 'k', onSend });
    expect(times).toHaveLength(1);
    const broken = () => Promise.reject(new Error('no disk'));
    const submission = apps.run(body, { idempotencyKey: 'l', onSend: broken });
    await expect(submission).rejects.toThrow('no disk');
    expect(asked).toHaveLength(1);
  });

  it.each([
    [{ mayHaveBeenSent: true }, 'mayHaveBeenSent needs an idempotencyKey'],
    [{ onSend: () => {} }, 'onSend needs an idempotencyKey'],
    [{ idempotencyKey: 'k', mayHaveBeenSent: new Date(Date.now() + 600_000) }, 'in the future'],
    [{ idempotencyKey: 'k', mayHaveBeenSent: '2025-12-01' as never }, 'must be a boolean'],
    [{ idempotencyKey: 'k', settleMs: -1 }, 'settleMs must be'],
  ])('refuses %j before anything is sent', async (options, message) => {
    const { apps, asked } = hub();
    await expect(apps.run(body, options)).rejects.toThrow(message);
    expect(asked).toEqual([]);
  });
});

it('deployments.run adopts its run', async () => {
  const { deployments, asked } = hub({ lost: 1 });
  const run = await deployments.run('d1', { batch_id: 7 }, { idempotencyKey: 'k' });
  expect(run.id).toBe('run-0');
  expect(asked.map(({ id }) => id).slice(0, 2)).toEqual(['runDeployment', 'listRuns']);
});

describe('a key that was used for the same submission', () => {
  const again = { idempotencyKey: 'k', mayHaveBeenSent: true };

  it.each([
    ['asks for nothing more where the run shows its app', { app_id: 'a1', batch_id: 7 }, 0],
    ['asks the list for the name of the app', { app_name: 'Invoices', batch_id: 7 }, 1],
  ])('%s', async (_, input, more) => {
    const { apps, queries } = hub();
    await apps.run({ ...body, app_id: 'a1' } as never, { idempotencyKey: 'k' });
    expect((await apps.run(input as RunAppRequest, again)).id).toBe('run-0');
    expect(queries().filter(({ run_id }) => run_id === 'run-0')).toHaveLength(more);
  });
});

describe('a key that was used for another submission', () => {
  const again = { idempotencyKey: 'k', mayHaveBeenSent: true };

  it.each([
    ['batch_id', { app_name: 'Invoices', batch_id: 8 }],
    ['app_id', { app_id: 'a2', batch_id: 7 }],
    ['app_name', { app_name: 'Receipts', batch_id: 7 }],
  ])('is refused when %s differs', async (name, other) => {
    const { apps, runs } = hub();
    await apps.run({ ...body, app_id: 'a1' } as never, { idempotencyKey: 'k' });
    const error = await apps.run(other as RunAppRequest, again).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(IdempotencyKeyReusedError);
    expect(error).toMatchObject({ run: { id: 'run-0' }, differs: [name] });
    expect(runs).toHaveLength(1);
  });

  it('is refused when it went to another deployment', async () => {
    const { deployments, runs } = hub();
    await deployments.run('d1', { batch_id: 7 }, { idempotencyKey: 'k' });
    const error = await deployments.run('d2', { batch_id: 7 }, again).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'IdempotencyKeyReusedError', differs: ['deployment_id'] });
    expect(runs).toHaveLength(1);
  });
});

describe('the search', () => {
  it.each([100, 50])('works with a list that allows %d rows a page', async (maxRows) => {
    const { apps, runs, lose } = hub({ maxRows });
    for (let index = 0; index < 250; index++) await apps.run(body);
    lose(1);
    expect((await apps.run(body, { idempotencyKey: 'k' })).id).toBe('run-250');
    expect(runs).toHaveLength(251);
  });

  it('keeps to the timeoutMs and maxRetries of the call', async () => {
    const { apps, asked } = hub({ lost: 1 });
    await apps.run(body, { idempotencyKey: 'k', timeoutMs: 123, maxRetries: 2 });
    const lists = asked.filter(({ id }) => id === 'listRuns');
    expect(lists.length).toBeGreaterThan(0);
    for (const { options } of lists) {
      expect(options).toMatchObject({ timeoutMs: 123, maxRetries: 2 });
    }
  });
});

describe('a submission whose outcome stays unknown', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it.each([
    [undefined, 4],
    [1, 2],
    [0, 1],
  ])('with maxRetries %s is sent %d times', async (maxRetries, sends) => {
    const { apps, asked, runs } = hub({ lost: 99 });
    const options = {
      idempotencyKey: 'k',
      settleMs: 0,
      ...(maxRetries !== undefined && { maxRetries }),
    };
    runs.push = () => 0; // No request arrives.
    await expect(apps.run(body, options)).rejects.toThrow(UnknownOutcomeError);
    expect(asked.filter(({ id }) => id === 'runApp')).toHaveLength(sends);
  });

  it('in a browser looks for a second run, which its fetch may have started', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0' });
    const { apps, queries } = hub();
    await apps.run(body, { idempotencyKey: 'k' });
    expect(queries().length).toBeGreaterThan(0);
  });
});

describe('searches at once', () => {
  afterEach(() => void vi.unstubAllGlobals());

  const keys = ['k', 'l', 'm'];
  const counted = async (of: (index: number) => object) => {
    const { apps, queries, lose } = hub();
    lose(keys.length);
    await Promise.all(
      keys.map((idempotencyKey, index) => apps.run(body, { idempotencyKey, ...of(index) })),
    );
    return queries();
  };

  it('of the same limits share requests, and of others none', async () => {
    const shared = await counted(() => ({}));
    const apart = await counted((index) => ({ timeoutMs: 1000 + index }));
    expect(shared.length).toBeLessThan(apart.length);
    const retried = await counted((index) => ({ maxRetries: 1 + index }));
    expect(retried).toHaveLength(apart.length);
  });

  it('share none where a runtime keeps its requests apart', async () => {
    const shared = await counted(() => ({}));
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
    expect((await counted(() => ({}))).length).toBeGreaterThan(shared.length);
  });

  it('share none of a time that only one of them knows', async () => {
    const { apps, queries } = hub();
    await Promise.all([
      apps.run(body, { idempotencyKey: 'k', mayHaveBeenSent: true, settleMs: 0 }),
      apps.run(body, { idempotencyKey: 'l', mayHaveBeenSent: new Date(), settleMs: 0 }),
    ]);
    const starts = queries().map(({ from_timestamp }) => typeof from_timestamp);
    expect(starts.sort()).toEqual(['number', 'undefined']);
  });

  it('end, with their requests, when no submission waits for them', async () => {
    const control = new AbortController();
    const signals: (AbortSignal | undefined)[] = [];
    const list = (_: ListRunsQuery, { signal }: { signal?: AbortSignal | undefined }) => {
      signals.push(signal);
      return new Promise<never>(() => {});
    };
    const submissions = new Submitter(list, { index: 0 });
    const options = { idempotencyKey: 'k', mayHaveBeenSent: true, signal: control.signal };
    const submission = submissions.submit({}, {}, options, async () => ({
      id: 'a',
      status: 'RUNNING',
    }));
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    control.abort(new Error('enough'));
    await expect(submission).rejects.toThrow('enough');
    expect(signals[0]?.aborted).toBe(true);
  });

  it('begin in 1970 at the earliest', async () => {
    const { apps, queries } = hub();
    await apps.run(body, { idempotencyKey: 'k', mayHaveBeenSent: new Date(0), settleMs: 0 });
    expect(queries()[0]?.from_timestamp).toBe(1);
  });

  it('for the app of a run look at runs of all times', async () => {
    const { apps, queries, runs } = hub();
    const started = await apps.run(body, { idempotencyKey: 'k' });
    const [run] = runs;
    if (run) run.start_timestamp = BigInt(Date.now() - 3 * dayMs) * 1_000_000n;
    const mayHaveBeenSent = new Date(Date.now() - 3 * dayMs);
    const again = await apps.run(body, { idempotencyKey: 'k', mayHaveBeenSent });
    expect(again.id).toBe(started.id);
    expect(queries().at(-1)).toMatchObject({ run_id: started.id, from_timestamp: 1 });
  });
});

describe('this machine’s clock', () => {
  afterEach(() => void vi.useRealTimers());

  it('may be wrong and set at any time: one key gives one run', async () => {
    vi.useFakeTimers();
    const jump = fc.integer({ min: -30, max: 30 }).map((hours) => hours * 3_600_000);
    const step = fc.record({
      jump,
      pause: fc.integer({ min: 0, max: 90 * 60_000 }),
      lost: fc.boolean(),
      restart: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const origin = performance.now();
        const now = () => 1_765_000_000_000 + performance.now() - origin;
        const { client, lose, runs } = hub({ now });
        let { apps } = client();
        for (const [index, { jump, pause, lost, restart }] of steps.entries()) {
          if (lost) lose(1);
          const submission = apps.run(body, {
            idempotencyKey: `job-${index}`,
            onSend: () => void vi.setSystemTime(Date.now() + jump),
          });
          await vi.runAllTimersAsync();
          await submission;
          await vi.advanceTimersByTimeAsync(pause);
          if (restart) ({ apps } = client());
          vi.setSystemTime(Date.now() + jump);
          const idempotencyKey = `job-${index}`;
          const again = apps.run(body, { idempotencyKey, mayHaveBeenSent: true });
          await vi.runAllTimersAsync();
          expect((await again).id).toBe(`run-${index}`);
        }
        expect(runs).toHaveLength(steps.length);
      }),
      { numRuns: 100 },
    );
  });

  it('may have been set by half a day since the Date of the last sending', async () => {
    vi.useFakeTimers();
    const hours = fc.integer({ min: -11, max: 11 });
    await fc.assert(
      fc.asyncProperty(hours, hours, async (before, after) => {
        const real = 1_765_000_000_000;
        vi.setSystemTime(real + before * 3_600_000);
        const origin = performance.now();
        const { apps, client, runs } = hub({ now: () => real + performance.now() - origin });
        let sentAt: Date | undefined;
        const onSend = (at: Date) => {
          sentAt = at;
        };
        await apps.run(body, { idempotencyKey: 'k', onSend });
        await vi.advanceTimersByTimeAsync(3_600_000);
        vi.setSystemTime(real + (after + 1) * 3_600_000);
        const again = client().apps.run(body, { idempotencyKey: 'k', mayHaveBeenSent: sentAt });
        const outcome = again.catch((error: unknown) => error);
        await vi.runAllTimersAsync();
        const result = await outcome;
        if (result instanceof Error) expect(result.message).toContain('in the future');
        expect(runs).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});
