import { sleep } from '../async/sleep.ts';
import { unlessAborted } from '../async/unless-aborted.ts';
import { DecodeError, DuplicateRunsError, UnknownOutcomeError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';

/** One submission, under one key. */
export interface Submission {
  /** Starts a run that carries the key. */
  send(): Promise<Run>;
  /** The runs that carry the key, as far as the server's list shows them. */
  find(): Promise<Run[]>;
  /** Another process, or this one before, may have sent it. */
  mayHaveBeenSent: boolean;
  /** How long a run may take to show in the list, in milliseconds. */
  settleMs: number;
  mostSends: number;
  signal: AbortSignal | undefined;
}

/**
 * Starts a run unless one with its key is there. Sends again only when nothing was found for the
 * whole settle period after a request whose outcome is unknown.
 *
 * @throws DuplicateRunsError when several runs carry the key.
 * @throws UnknownOutcomeError when the outcome stayed unknown.
 */
export async function submitOnce(submission: Submission): Promise<Run> {
  const { mayHaveBeenSent, mostSends } = submission;
  if (mayHaveBeenSent) {
    const run = await look(submission);
    if (run) return run;
  }
  for (let sends = 1; ; sends++) {
    try {
      const run = await submission.send();
      if (sends > 1) await checkAlone(submission, run);
      return run;
    } catch (error) {
      const wasAccepted = error instanceof DecodeError;
      if (!wasAccepted && !(error instanceof UnknownOutcomeError)) throw error;
      const run = await look(submission, error);
      if (run) return run;
      if (wasAccepted || sends >= mostSends) throw error;
    }
  }
}

/**
 * Looks for the run: at once, soon, and when the settle period is over. That last look alone
 * decides that there is none.
 *
 * @param unknown - The error to throw when the last look fails, and with it the chance to know.
 */
async function look(submission: Submission, unknown?: unknown): Promise<Run | undefined> {
  const { settleMs, signal } = submission;
  const pauses = settleMs > 0 ? [0, settleMs / 4, (settleMs * 3) / 4] : [0];
  for (const [index, ms] of pauses.entries()) {
    if (ms > 0) await sleep(ms, signal);
    try {
      const runs = await unlessAborted(signal, submission.find());
      if (runs.length > 1) throw new DuplicateRunsError(runs);
      if (runs[0]) return runs[0];
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof DuplicateRunsError) throw error;
      if (index === pauses.length - 1) throw unknown ?? error;
    }
  }
  return undefined;
}

/** A request given up as lost may have arrived after all. */
async function checkAlone(submission: Submission, run: Run): Promise<void> {
  const runs = await submission.find().catch(() => []);
  const others = runs.filter(({ id }) => id !== run.id);
  if (others.length > 0) throw new DuplicateRunsError([run, ...others]);
}
