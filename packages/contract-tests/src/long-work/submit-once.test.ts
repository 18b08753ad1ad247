import { createEmulator, type Fault } from '@org/aihub-emulator';
import { DuplicateRunsError, type Run } from '@org/aihub-sdk';
import { describe, expect, it } from 'vitest';
import { batchIn, clientOf } from './client-of.ts';

/** Longer than the lag of the list and a request given up as lost take together. */
const settleMs = 250;
const operations = ['runApp', 'runDeployment'];

function hubWith(faults: readonly Fault[]) {
  const hub = createEmulator({ seed: 9, checkResponses: false });
  return { hub, aihub: clientOf(hub), arm: () => hub.faults.set(faults) };
}

async function runsIn(hub: ReturnType<typeof createEmulator>): Promise<Run[]> {
  hub.faults.clear();
  return clientOf(hub)
    .runs.iterate({ from: new Date(0), to: new Date(Date.now() + 60_000) })
    .toArray();
}

describe('a run with an idempotency key', () => {
  it('takes one request when nothing goes wrong', async () => {
    const { hub, aihub } = hubWith([]);
    const batch_id = await batchIn(aihub);
    await aihub.apps.run({ app_name: 'Invoices', batch_id }, { idempotencyKey: 'a' });
    expect(hub.stats.requests).toMatchObject({ runApp: 1 });
    expect(hub.stats.requests.listRuns).toBeUndefined();
  });

  it('is adopted, by app and by deployment, when its response was lost', async () => {
    const { hub, aihub, arm } = hubWith([
      { kind: 'lost-response', operations, count: 2 },
      { kind: 'list-lag', ms: 10 },
    ]);
    const batch_id = await batchIn(aihub);
    arm();
    const options = { idempotencyKey: 'a', settleMs };
    const one = await aihub.apps.run({ app_name: 'Invoices', batch_id }, options);
    const two = await aihub.deployments.run(
      'd-1',
      { batch_id },
      { ...options, idempotencyKey: 'b' },
    );
    expect((await runsIn(hub)).map(({ id }) => id)).toEqual([one.id, two.id]);
  });

  it('is reported when another process sent it at the same moment', async () => {
    const { hub, aihub, arm } = hubWith([{ kind: 'list-lag', ms: 40 }]);
    const batch_id = await batchIn(aihub);
    arm();
    const body = { app_name: 'Invoices', batch_id };
    const idempotencyKey = 'a';
    const [one, two] = await Promise.all(
      [aihub, clientOf(hub)].map((client) => client.apps.run(body, { idempotencyKey })),
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
    const error = await aihub.apps
      .run(body, { idempotencyKey, mayHaveBeenSent: true, settleMs })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DuplicateRunsError);
    expect((error as DuplicateRunsError).runs.map(({ id }) => id)).toEqual([one?.id, two?.id]);
    expect(await runsIn(hub)).toHaveLength(2);
  });
});

it('300 submissions with lost responses, time-outs, list lag and restarts give 300 runs', async () => {
  const { hub, aihub, arm } = hubWith([
    { kind: 'lost-response', operations, probability: 0.15 },
    { kind: 'refused', operations, probability: 0.1 },
    { kind: 'unavailable', operations, probability: 0.05 },
    { kind: 'rate-limit', operations, probability: 0.05, retryAfter: 0 },
    { kind: 'latency', operations, probability: 0.05, ms: 130 },
    { kind: 'refused', operations: ['listRuns'], probability: 0.05 },
    { kind: 'list-lag', ms: 30 },
  ]);
  const batch_id = await batchIn(aihub);
  arm();
  const keys = Array.from({ length: 300 }, (_, index) => `job-${index}`);
  const results = new Map<string, Run>();
  // A process takes a job, and may die at any moment; the queue gives the job to the next one.
  const work = async (jobs: string[], die: () => boolean): Promise<void> => {
    const attempts = new Map<string, number>();
    let client = clientOf(hub);
    for (let key = jobs.shift(); key !== undefined; key = jobs.shift()) {
      const attempt = (attempts.get(key) ?? 0) + 1;
      attempts.set(key, attempt);
      const life = new AbortController();
      const death = die() ? setTimeout(() => life.abort(), 1) : undefined;
      try {
        const run = await client.apps.run(
          { app_name: 'Invoices', batch_id },
          {
            idempotencyKey: key,
            mayHaveBeenSent: attempt > 1,
            settleMs,
            timeoutMs: 100,
            signal: life.signal,
          },
        );
        results.set(key, run);
      } catch {
        jobs.push(key);
        client = clientOf(hub);
      } finally {
        clearTimeout(death);
      }
    }
  };
  const workers = 30;
  let count = 0;
  const die = () => count++ % 7 === 0;
  await Promise.all(
    Array.from({ length: workers }, (_, index) =>
      work(
        keys.filter((_, at) => at % workers === index),
        die,
      ),
    ),
  );
  const runs = await runsIn(hub);
  const tags = runs.map((run) => run.tags?.join());
  expect(new Set(tags).size).toBe(300);
  expect(tags).toHaveLength(300);
  for (const key of keys) expect(results.get(key)?.tags).toEqual([`idempotency-key:${key}`]);
}, 60_000);
