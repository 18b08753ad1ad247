import { AIHubError } from '@org/aihub-sdk';
import type { Change, FleetRecord, Stage } from '../record.ts';
import { stageOf } from '../record.ts';
import type { Store } from '../store.ts';

/** What a person decides for a document: a change, or why it cannot be. */
type Decision = (record: FleetRecord) => Change | string;

async function decide<Input, Tx>(
  store: Store<Input, Tx>,
  key: string,
  decision: Decision,
): Promise<FleetRecord<Input>> {
  for (;;) {
    const record = await store.get(key);
    if (!record) throw new AIHubError(`There is no document ${JSON.stringify(key)} in this fleet.`);
    const change = decision(record);
    if (typeof change === 'string') throw new AIHubError(change);
    const job: Stage | undefined = change.state && stageOf(change.state);
    const written = await store.update(key, record.version, change, { job });
    if (written) return written;
  }
}

/** See `Fleet.retry`. */
export function retry<Input, Tx>(
  store: Store<Input, Tx>,
  key: string,
): Promise<FleetRecord<Input>> {
  return decide(store, key, ({ state, error, generation }) => {
    if (state !== 'failed') return `${key} is in the state ${state}: only failed ones are retried.`;
    if (error?.name === 'DuplicateRunsError' || error?.name === 'IdempotencyKeyReusedError') {
      return `${key} failed with ${error.name}: choose a run with adopt, or take the document out with abandon.`;
    }
    const step = error?.step ?? 'submit';
    if (step !== 'run') return { state: step, failures: 0 };
    const anew = { sentAt: null, runId: null, generation: generation + 1 };
    return { ...anew, state: 'submit', failures: 0 };
  });
}

/** See `Fleet.abandon`. */
export function abandon<Input, Tx>(
  store: Store<Input, Tx>,
  key: string,
): Promise<FleetRecord<Input>> {
  return decide(store, key, ({ state }) =>
    state === 'done' ? `${key} is done: there is nothing to abandon.` : { state: 'abandoned' },
  );
}

/** See `Fleet.adopt`. */
export function adopt<Input, Tx>(
  store: Store<Input, Tx>,
  key: string,
  runId: string,
): Promise<FleetRecord<Input>> {
  return decide(store, key, ({ state }) => {
    if (state === 'done') return `${key} is done: it needs no run.`;
    if (typeof runId !== 'string' || runId === '') {
      return `runId must be the ID of a run, not ${JSON.stringify(runId)}.`;
    }
    return { state: 'running', runId, failures: 0, error: null };
  });
}
