import type { Run } from '@org/aihub-sdk';
import { recordErrorOf } from '../failure.ts';
import type { Change, FleetRecord, Stage } from '../record.ts';
import type { Store } from '../store.ts';

/** What a run as it was seen makes of its document. */
interface Turn {
  change: Change;
  job?: Stage;
}

/** `undefined` while nothing has changed. Unknown statuses change nothing. */
function turnOf({ state }: FleetRecord, run: Run): Turn | undefined {
  if (state !== 'running' && state !== 'review') return undefined;
  switch (run.status) {
    case 'COMPLETE':
      return { change: { state: 'results' }, job: 'results' };
    case 'FAILED':
    case 'CANCELLED':
      return { change: { state: 'failed', error: recordErrorOf('run', runError(run)) } };
    case 'STOPPED_AT_CHECKPOINT':
      return state === 'review' ? undefined : { change: { state: 'review' } };
    case 'RUNNING':
      return state === 'running' ? undefined : { change: { state: 'running' } };
    default:
      return undefined;
  }
}

function runError({ id, status, msg }: Run): Error {
  const error = new Error(`Run ${id} ended as ${status}${msg ? `: ${msg}` : '.'}`);
  error.name = 'RunFailedError';
  return error;
}

/**
 * Writes what became of a run. Safe to repeat, and for several processes at a time: the first write wins.
 *
 * @returns The record as it is then.
 */
export async function settle<Input, Tx>(
  store: Store<Input, Tx>,
  record: FleetRecord<Input>,
  run: Run,
): Promise<FleetRecord<Input> | undefined> {
  for (let current: FleetRecord<Input> | undefined = record; current; ) {
    if (current.runId !== run.id) return current;
    const turn = turnOf(current, run);
    if (!turn) return current;
    const { key, version } = current;
    const written: FleetRecord<Input> | undefined = await store.update(key, version, turn.change, {
      job: turn.job,
    });
    if (written) return written;
    current = await store.get(key);
  }
  return undefined;
}
