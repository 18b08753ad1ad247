import { createWriteStream } from 'node:fs';
import { access, constants, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type AIHub, rows } from '@org/aihub-sdk';
import { resultsQuery, rowsOptions } from '../commands/runs/rows-options.ts';
import { UsageError } from '../errors/usage-error.ts';
import { printList } from '../output/print-list.ts';
import type { Options } from '../program/context.ts';
import type { Session } from '../session/session.ts';

/** Refuses a CSV file that could not be written, before anything is paid. */
export async function checkTarget(csv: string | undefined): Promise<void> {
  if (csv === undefined || csv === '-') return;
  const isFolder = await stat(csv).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  if (isFolder) throw new UsageError(`--csv must be a file, and ${csv} is a folder.`);
  try {
    await access(dirname(csv), constants.W_OK);
  } catch (cause) {
    throw new UsageError(
      `--csv ${csv} cannot be written: its folder does not exist, or may not be written to.`,
      { cause },
    );
  }
}

/** Writes the rows of a run into the file, or in the form that the flags ask for. */
export async function writeRows(
  session: Session,
  aihub: AIHub,
  runId: string,
  options: Options,
): Promise<void> {
  const csv = options.csv as string | undefined;
  const files = aihub.runs.iterateResults(runId, resultsQuery(options), { signal: session.signal });
  const found = rows(files, rowsOptions(options));
  session.status.end();
  if (csv === undefined) {
    await printList(session, found, { fields: [], empty: 'The results are empty.' });
    return;
  }
  let count = 0;
  const counted = (async function* () {
    for await (const row of found) {
      count++;
      yield row;
    }
  })();
  const { toCsv } = await import('@org/aihub-sdk/csv');
  const { fields } = session.flags;
  const lines = toCsv(counted, fields ? { columns: fields } : {});
  if (csv === '-') for await (const line of lines) await session.write(line);
  else {
    await writeWhole(csv, lines);
    session.note(
      `${session.palette.green('✓')} ${count} ${count === 1 ? 'row' : 'rows'} in ${csv}`,
    );
  }
}

/** A reader sees the old file or the new one, never a part. */
async function writeWhole(path: string, lines: AsyncIterable<string>): Promise<void> {
  const draft = `${path}.part`;
  try {
    await pipeline(lines, createWriteStream(draft));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
