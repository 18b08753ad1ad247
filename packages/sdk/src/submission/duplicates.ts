import { DuplicateRunsError, IdempotencyKeyReusedError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';

/** The error for several runs under one key. */
export function duplicateRuns(runs: readonly Run[]): DuplicateRunsError {
  const message =
    `${runs.length} runs were started under one idempotencyKey: ${runs.map(({ id }) => id).join(', ')}. ` +
    'None was deleted or cancelled: decide which to go on with.';
  return new DuplicateRunsError(runs, message);
}

/** The error for a key that another submission has used. */
export function keyReused(
  run: Run,
  differs: readonly string[],
  started: Run | undefined,
): IdempotencyKeyReusedError {
  const message =
    `Run ${run.id} carries the same idempotencyKey and differs in ${differs.join(', ')}: the key was used for ` +
    `another submission. ${started ? `This call has started run ${started.id}.` : 'This call has started no run.'} ` +
    'Take one key for one submission.';
  return new IdempotencyKeyReusedError(run, differs, started, message);
}
