import { describe, expect, it } from 'vitest';
import { UnknownOutcomeError } from '../errors.ts';
import type { Run, RunAppRequest } from '../generated/schema.ts';
import type { CallOptions, Operation, OperationInput, Send } from '../operation.ts';
import { Apps } from './apps.ts';
import { Deployments } from './deployments.ts';
import { Jobs } from './jobs.ts';
import { Runs } from './runs.ts';

const facts = { operationId: 'runApp', attempts: 1, earlierErrors: [] };
const body = { app_name: 'Invoices', batch_id: 7 };

/** Starts runs and lists them. The first `lost` answers are lost. */
function hub({ lost = 0, aheadMs = undefined as number | undefined } = {}) {
  const runs: Run[] = [];
  const asked: (OperationInput & { id: string; options: CallOptions | undefined })[] = [];
  const send = (async (operation: Operation, input: OperationInput, options?: CallOptions) => {
    asked.push({ id: operation.id, ...input, options });
    if (operation.id === 'listRuns') {
      const { offset, limit } = input.query as { offset: number; limit: number };
      return { runs: runs.slice(offset, offset + limit) };
    }
    const { settings } = input.body as RunAppRequest;
    const run: Run = { id: `run-${runs.length}`, status: 'RUNNING', tags: settings?.tags ?? null };
    if (aheadMs !== undefined) run.start_timestamp = BigInt(Date.now() - aheadMs) * 1_000_000n;
    runs.push(run);
    if (lost-- > 0) throw new UnknownOutcomeError('?', facts);
    return run;
  }) as Send;
  const all = new Runs(send, new Jobs(send));
  const lose = (count: number) => {
    lost = count;
  };
  return { runs, asked, lose, apps: new Apps(send, all), deployments: new Deployments(send, all) };
}

describe('apps.run', () => {
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

  it('looks among the runs of the app from two hours before, and adopts', async () => {
    const { apps, asked } = hub({ lost: 1 });
    const run = await apps.run(body, { idempotencyKey: 'job-7' });
    expect(run.id).toBe('run-0');
    const [, first] = asked;
    expect(first).toMatchObject({
      id: 'listRuns',
      query: { app_name: 'Invoices', order: 'ASCENDING', offset: 0 },
    });
    const { from_timestamp } = (first?.query ?? {}) as { from_timestamp?: number };
    expect(Date.now() / 1000 - (from_timestamp ?? 0)).toBeCloseTo(7200, -1);
    expect(first?.query).not.toHaveProperty('to_timestamp');
    expect(asked.filter(({ id }) => id === 'runApp')).toHaveLength(1);
  });

  it.each([
    ['ahead by an hour', 3_600_000, 3_900],
    ['behind by an hour', -3_600_000, 300],
  ])('looks back less once an answer has shown that the clock is %s', async (_, aheadMs, back) => {
    const { apps, asked, lose } = hub({ aheadMs });
    await apps.run(body, { idempotencyKey: 'a' });
    lose(1);
    await apps.run(body, { idempotencyKey: 'b' });
    const query = asked.find(({ id }) => id === 'listRuns')?.query as { from_timestamp: number };
    expect(Date.now() / 1000 - query.from_timestamp).toBeCloseTo(back, -1);
  });

  it('looks by the ID of the app where it has one', async () => {
    const { apps, asked } = hub({ lost: 1 });
    await apps.run({ app_id: 'a1', app_name: 'x', batch_id: 7 }, { idempotencyKey: 'k' });
    expect(asked[1]?.query).toMatchObject({ app_id: 'a1' });
    expect(asked[1]?.query).not.toHaveProperty('app_name');
  });

  it('looks since the first sending where that is given, else a day', async () => {
    const { apps, asked } = hub();
    const firstSent = new Date(Date.now() - 1_000_000_000);
    await apps.run(body, { idempotencyKey: 'k', mayHaveBeenSent: firstSent, settleMs: 0 });
    await apps.run(body, { idempotencyKey: 'l', mayHaveBeenSent: true, settleMs: 0 });
    const starts = asked
      .filter(({ id, query }) => id === 'listRuns' && (query as { offset: number }).offset === 0)
      .map(({ query }) => Date.now() / 1000 - (query as { from_timestamp: number }).from_timestamp);
    expect(starts[0]).toBeCloseTo(1_007_200, -1);
    expect(starts.at(-1)).toBeCloseTo(26 * 3600, -1);
  });

  it('refuses a second submission of a key while the first is under way', async () => {
    const { apps } = hub();
    const first = apps.run(body, { idempotencyKey: 'k' });
    await expect(apps.run(body, { idempotencyKey: 'k' })).rejects.toThrow('is under way');
    await first;
    const again = await apps.run(body, { idempotencyKey: 'k', mayHaveBeenSent: true });
    expect(again.id).toBe('run-0');
  });

  it.each([
    [{ mayHaveBeenSent: true }, 'needs the idempotencyKey'],
    [{ idempotencyKey: 'k', mayHaveBeenSent: new Date(Date.now() + 60_000) }, 'in the past'],
    [{ idempotencyKey: 'k', mayHaveBeenSent: '2025-12-01' as never }, 'must be a boolean'],
    [{ idempotencyKey: 'k', settleMs: -1 }, 'settleMs must be'],
  ])('refuses %j before anything is sent', async (options, message) => {
    const { apps, asked } = hub();
    await expect(apps.run(body, options)).rejects.toThrow(message);
    expect(asked).toEqual([]);
  });
});

it('deployments.run looks among the runs of the deployment', async () => {
  const { deployments, asked } = hub({ lost: 1 });
  const run = await deployments.run('d1', { batch_id: 7 }, { idempotencyKey: 'k' });
  expect(run.id).toBe('run-0');
  expect(asked.map(({ id }) => id).slice(0, 2)).toEqual(['runDeployment', 'listRuns']);
  expect(asked[1]?.query).toMatchObject({ deployment_id: 'd1' });
});
