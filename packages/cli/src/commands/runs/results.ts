import { rows } from '@org/aihub-sdk';
import { UsageError } from '../../errors/usage-error.ts';
import { modeOf } from '../../output/mode.ts';
import { printList } from '../../output/print-list.ts';
import type { Options } from '../../program/context.ts';
import type { Session } from '../../session/session.ts';
import { resultsQuery, rowsOptions } from './rows-options.ts';

/** Prints the results of a run, from all pages. */
export async function results(session: Session, id: string, options: Options): Promise<void> {
  const { flags, signal } = session;
  const isCsv = options.csv === true;
  modeOf(flags, false);
  if (isCsv && (flags.json || flags.jsonl || flags.jq !== undefined || options.raw)) {
    throw new UsageError(
      '--csv, --json, --jsonl, --jq and --raw are different forms of results. Take one of them.',
    );
  }
  const aihub = await session.client();
  const files = aihub.runs.iterateResults(id, resultsQuery(options), {
    allowIncomplete: options.allowIncomplete === true,
    signal,
  });
  const empty = `Run ${id} has no results.`;
  if (options.raw) return printList(session, files, { fields: [], empty });
  const found = rows(files, rowsOptions(options));
  if (!isCsv) return printList(session, found, { fields: [], empty });
  const { toCsv } = await import('@org/aihub-sdk/csv');
  const columns = flags.fields ? { columns: flags.fields } : {};
  for await (const line of toCsv(found, columns)) await session.write(line);
}
