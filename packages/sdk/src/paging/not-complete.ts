import { addInt64ToJSON } from '../codec/to-json.ts';
import { RunNotCompleteError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { remarkOf } from './remark.ts';

/** The error for results that are not all there. */
export function notComplete(run: Run): RunNotCompleteError {
  const isOver = run.status === 'FAILED' || run.status === 'CANCELLED';
  const next = isOver ? 'Start it again' : 'Wait for it with runs.wait';
  const message =
    `Run ${run.id} is ${run.status}, so its results are not complete${remarkOf(run.msg)} ` +
    `${next}, or take what there is with allowIncomplete: true.`;
  // It was put together here, and loggers write errors as JSON.
  addInt64ToJSON(run);
  return new RunNotCompleteError(run, message);
}
