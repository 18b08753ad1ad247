import type { Context } from '../config.ts';
import { failureKindOf, recordErrorOf } from '../failure.ts';
import { type FleetRecord, statesOfStage } from '../record.ts';
import { sleep } from '../sleep.ts';
import type { JobData } from '../store.ts';
import { Held, Superseded } from './held.ts';
import { results } from './results.ts';
import { submit } from './submit.ts';
import { upload } from './upload.ts';

/** The pause before the record is read again when another process was quicker, in milliseconds. */
const yieldMs = 100;

/**
 * Does a job: brings a document as far as its stage goes. May be done again, also by several processes at a
 * time, at any point. It ends when there is nothing left to do, whoever did it: a job must not be
 * completed while another process, which may die, does its work.
 *
 * @throws what a step failed with when it is to be tried again later.
 */
export async function advance<Input, Tx>(
  context: Context<Input, Tx>,
  { key, stage }: JobData,
  signal: AbortSignal,
): Promise<void> {
  let paidRunId: string | undefined;
  for (;;) {
    signal.throwIfAborted();
    const record = await context.store.get(key);
    if (record && paidRunId !== undefined) await reportStray(context, record, paidRunId);
    if (!record || !statesOfStage[stage].includes(record.state)) return;
    const held = new Held(context.store, record);
    try {
      if (record.state === 'upload') await upload(context, held, signal);
      else if (record.state === 'results') await results(context, held, signal);
      else {
        const run = await submit(context, held, signal);
        paidRunId = run.id;
        await held.write({ state: 'running', runId: run.id, failures: 0, error: null });
        paidRunId = undefined;
      }
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Superseded) await sleep(yieldMs * (1 + Math.random()), signal);
      else if (await failed(context, held, error)) return;
      else throw error;
    }
  }
}

/** Stores a failure; true when the document is left to a person. */
async function failed<Input, Tx>(
  context: Context<Input, Tx>,
  held: Held<Input, Tx>,
  error: unknown,
): Promise<boolean> {
  const { key, state } = held.record;
  const step = state === 'upload' || state === 'results' ? state : 'submit';
  const kind = failureKindOf(error);
  const failures = held.record.failures + (kind === 'passing' ? 0 : 1);
  const isLeft = kind === 'final' || failures >= context.maxFailures;
  context.onError(error, key);
  const change = { failures, error: recordErrorOf(step, error) };
  try {
    await held.write(isLeft ? { ...change, state: 'failed' } : change);
  } catch (other) {
    // Another process has gone on, or the store fails: the job comes again and sees.
    if (!(other instanceof Superseded)) context.onError(other, key);
    return false;
  }
  return isLeft;
}

/** Another process has taken over while this one was suspended, and another run was paid for: say so. */
async function reportStray<Input, Tx>(
  { store, onError }: Context<Input, Tx>,
  record: FleetRecord<Input>,
  runId: string,
): Promise<void> {
  const { key } = record;
  if (record.runId === null || record.runId === runId) return;
  const message = `${key} has the run ${record.runId}, and a process that was suspended while it sent has started ${runId} too.`;
  const at = new Date().toISOString();
  const runIds = [record.runId, runId];
  await store.update(key, record.version, {
    error: { step: 'submit', name: 'DuplicateRunsError', message, at, runIds },
  });
  onError(new Error(message), key);
}
