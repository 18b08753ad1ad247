import { sleep } from '../async/sleep.ts';
import {
  type AIHubError,
  APIError,
  DecodeError,
  DuplicateRunsError,
  IdempotencyKeyReusedError,
  UnknownOutcomeError,
} from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { duplicateRuns, keyReused } from './duplicates.ts';

/** One submission, under one key. */
export interface Submission {
  /** Starts a run that carries the key. */
  send(): Promise<Run>;
  /** The runs that carry the key, as far as the server's list shows them. Listens to the signal. */
  find(): Promise<Run[]>;
  /** The properties in which a run that carries the key differs from what was requested. */
  differences(run: Run): Promise<readonly string[]>;
  /** How long to search before the run is sent first, in milliseconds; `undefined` for not at all. */
  firstSearchMs: number | undefined;
  /** How long a run may take to show in the list, in milliseconds. */
  settleMs: number;
  maxSends: number;
  /** The runtime may send a request twice by itself. */
  mayBeRepeated: boolean;
  signal: AbortSignal | undefined;
}

/**
 * Starts a run unless one with its key is there. Sends again only when nothing was found for the
 * whole settle period after a request whose outcome is unknown.
 *
 * @throws DuplicateRunsError when several runs carry the key.
 * @throws IdempotencyKeyReusedError when a run that carries the key is another submission's.
 * @throws UnknownOutcomeError when the outcome stayed unknown.
 */
export async function submitOnce(submission: Submission): Promise<Run> {
  const { firstSearchMs, settleMs, maxSends } = submission;
  if (firstSearchMs !== undefined) {
    const run = await search(submission, firstSearchMs);
    if (run) return run;
  }
  for (let sends = 1; ; sends++) {
    try {
      const run = await submission.send();
      if (submission.mayBeRepeated) await checkAlone(submission, run, settleMs);
      else if (sends > 1) await checkAlone(submission, run, 0);
      return run;
    } catch (error) {
      if (!(error instanceof DecodeError) && !(error instanceof UnknownOutcomeError)) throw error;
      const run = await search(submission, settleMs, error);
      if (run) return run;
      if (error instanceof DecodeError || sends >= maxSends) throw error;
    }
  }
}

/** When to search: at once, soon, and when the time is over. */
async function* searchTimes(forMs: number, signal: AbortSignal | undefined) {
  const start = performance.now();
  for (const at of forMs > 0 ? [0, forMs / 4, forMs] : [0]) {
    const pause = start + at - performance.now();
    if (pause > 0) await sleep(pause, signal);
    yield at === forMs;
  }
}

/**
 * Searches for the run. Only the last search decides that there is none.
 *
 * @param unknown - Why the search is needed; the caller gets it when the search fails.
 */
async function search(
  submission: Submission,
  forMs: number,
  unknown?: DecodeError | UnknownOutcomeError,
): Promise<Run | undefined> {
  const { signal } = submission;
  for await (const isLast of searchTimes(forMs, signal)) {
    try {
      const runs = await submission.find();
      for (const run of runs) await checkSame(submission, run);
      if (runs.length > 1) throw duplicateRuns(runs);
      if (runs[0]) return runs[0];
    } catch (error) {
      signal?.throwIfAborted();
      if (isFinal(error)) throw error;
      if (isLast || isRefusal(error)) throw unknown ? searchFailed(unknown, error) : error;
    }
  }
  return undefined;
}

/**
 * A request whose response was lost may have arrived, or the runtime may have sent one twice.
 * What was started before the run shows in the list no later than the run itself.
 */
async function checkAlone(submission: Submission, run: Run, forMs: number): Promise<void> {
  for await (const _ of searchTimes(forMs, submission.signal)) {
    try {
      const runs = await submission.find();
      const others = runs.filter(({ id }) => id !== run.id);
      for (const other of others) await checkSame(submission, other, run);
      if (others.length > 0) throw duplicateRuns([run, ...others]);
      if (runs.length > 0) return;
    } catch (error) {
      if (isFinal(error)) throw error;
      if (isRefusal(error)) return;
    }
  }
}

async function checkSame(submission: Submission, run: Run, started?: Run): Promise<void> {
  const differences = await submission.differences(run);
  if (differences.length > 0) throw keyReused(run, differences, started);
}

function isFinal(error: unknown): boolean {
  return error instanceof DuplicateRunsError || error instanceof IdempotencyKeyReusedError;
}

/** The same request would be refused again. */
function isRefusal(error: unknown): boolean {
  return error instanceof APIError && error.status < 500 && ![408, 429].includes(error.status);
}

/** The same error, which also says why the search failed. */
function searchFailed(unknown: DecodeError | UnknownOutcomeError, cause: unknown): AIHubError {
  const Kind = unknown instanceof DecodeError ? DecodeError : UnknownOutcomeError;
  const why = cause instanceof Error ? cause.message : String(cause);
  const { operationId, attempts } = unknown;
  const facts = { operationId, attempts, earlierErrors: [...unknown.earlierErrors, unknown] };
  return new Kind(`${unknown.message} The search for its run failed: ${why}`, facts, cause);
}
