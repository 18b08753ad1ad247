import { type AIHub, nsToDate, type Run, WaitTimeoutError } from '@org/aihub-sdk';
import { exitCodes } from '../../errors/exit-code.ts';
import { checkListFlags, printList } from '../../output/print-list.ts';
import { durationText } from '../../output/time.ts';
import { visible } from '../../output/visible.ts';
import type { Options } from '../../program/context.ts';
import type { Session } from '../../session/session.ts';
import { runFields } from './run-shape.ts';

/** Waits for runs, and gives the exit status of the worst of them. */
export async function watch(
  session: Session,
  ids: readonly string[],
  options: Options,
): Promise<number> {
  const shape = { fields: runFields('id', 'status', 'msg', 'start_timestamp', 'finish_timestamp') };
  checkListFlags(session, shape);
  const aihub = await session.client();
  session.interrupts.advice = `The runs go on by themselves. Watch on with: aihub runs watch ${ids.join(' ')}`;
  const latest = new Map<string, Run | undefined>(ids.map((id) => [id, undefined]));
  const startedAt = Date.now();
  session.status.show(
    () => `${countsOf([...latest.values()])}, ${durationText(Date.now() - startedAt)}`,
  );
  const ends = await Promise.allSettled(
    [...latest.keys()].map((id) => waitFor(aihub, id, session, options, latest)),
  );
  session.status.end();
  for (const end of ends) {
    // One that was not waited for to its end is shown as it was last seen.
    if (end.status === 'rejected' && !(end.reason instanceof WaitTimeoutError)) throw end.reason;
  }
  await printList(
    session,
    [...latest.values()].filter((run) => run !== undefined),
    shape,
  );
  const isLate = ends.some(({ status }) => status === 'rejected');
  if (isLate)
    session.note(
      `Not all runs are over; they go on by themselves. Watch on with: aihub runs watch ${ids.join(' ')}`,
    );
  return worst([...latest.values()], isLate);
}

async function waitFor(
  aihub: AIHub,
  id: string,
  session: Session,
  options: Options,
  latest: Map<string, Run | undefined>,
): Promise<void> {
  const run = await aihub.runs.wait(id, {
    until: 'settled',
    waitThroughReview: options.throughReview === true,
    timeoutMs: options.timeout as number | undefined,
    signal: session.signal,
    onUpdate: (seen) => latest.set(id, seen),
  });
  latest.set(id, run);
  session.note(
    `${markOf(run, session)} Run ${id} is ${run.status}${after(run)}${run.msg ? `: ${visible(run.msg)}` : ''}`,
  );
}

function markOf({ status }: Run, { palette }: Session): string {
  if (status === 'COMPLETE') return palette.green('✓');
  return status === 'STOPPED_AT_CHECKPOINT' ? palette.yellow('!') : palette.red('✗');
}

function after({ start_timestamp, finish_timestamp }: Run): string {
  if (!start_timestamp || !finish_timestamp) return '';
  const [start, end] = [nsToDate(start_timestamp), nsToDate(finish_timestamp)];
  return start && end ? ` after ${durationText(end.getTime() - start.getTime())}` : '';
}

/** E.g. `2 RUNNING, 1 COMPLETE`. */
function countsOf(runs: readonly (Run | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const run of runs) {
    const status = run?.status ?? 'not seen yet';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
}

function worst(runs: readonly (Run | undefined)[], isLate: boolean): number {
  const statuses = runs.map((run) => run?.status);
  if (statuses.some((status) => status === 'FAILED' || status === 'CANCELLED'))
    return exitCodes.runFailed;
  if (isLate) return exitCodes.timeout;
  return statuses.includes('STOPPED_AT_CHECKPOINT') ? exitCodes.needsReview : exitCodes.done;
}
