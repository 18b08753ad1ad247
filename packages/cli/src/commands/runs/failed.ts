import { checkListFlags, printList } from '../../output/print-list.ts';
import { timeText } from '../../output/time.ts';
import type { Options } from '../../program/context.ts';
import type { Session } from '../../session/session.ts';
import { runFields } from './run-shape.ts';

const dayMs = 86_400_000;

/** Lists runs that came to a bad end. */
export async function failed(session: Session, options: Options): Promise<void> {
  const sinceMs = (options.since as number | undefined) ?? Date.now() - dayMs;
  const deployment = options.deployment as string | undefined;
  const shape = {
    fields: runFields('id', 'status', 'msg', 'start_timestamp', 'deployment_id'),
    empty: `No run failed since ${timeText(sinceMs, session.flags.utc ?? false)}.`,
  };
  checkListFlags(session, shape);
  const aihub = await session.client();
  const runs = aihub.runs.iterate(
    {
      from: new Date(sinceMs),
      status: ['FAILED', 'CANCELLED'],
      ...(deployment === undefined ? {} : { deployment_id: deployment }),
    },
    { signal: session.signal },
  );
  session.status.show('Reading the list of runs …');
  await printList(session, endingStatus(session, runs), shape);
}

/** What is printed must not stand behind the status line. */
async function* endingStatus<T>(
  session: Session,
  items: AsyncIterable<T>,
): AsyncGenerator<T, void> {
  for await (const item of items) {
    session.status.end();
    yield item;
  }
  session.status.end();
}
