import { AIHub } from '@org/aihub-sdk';
import { toRow } from './run-text.ts';
import { printTable } from './table.ts';

/** Reads the latest runs of the real account that the environment names, and changes nothing. */
export async function showAccount(): Promise<void> {
  const aihub = new AIHub();
  console.log(`\nTalking to your account at ${process.env.AIHUB_API_ROOT || 'AI Hub'}.`);
  const week = 7 * 24 * 3600;
  const { runs = [] } = await aihub.runs.list({
    from_timestamp: Math.floor(Date.now() / 1000) - week,
    limit: 10,
  });
  console.log(`\nThe latest runs of the last seven days (${runs.length}):\n`);
  if (runs.length > 0) printTable(runs.map(toRow));
  const complete = runs.find((run) => run.status === 'COMPLETE');
  if (!complete) {
    console.log('\nNone of them is complete, so that there are no results to show.');
    return;
  }
  const { files = [], has_more } = await aihub.runs.results(complete.id);
  console.log(
    `\nResults of ${complete.id}: ${files.length} files${has_more ? ', and more' : ''}.\n`,
  );
  printTable(
    files.map(({ original_file_name, documents = [] }) => ({
      file: original_file_name,
      documents: documents.length,
      classes: [...new Set(documents.map(({ class_name }) => class_name ?? '–'))].join(', '),
    })),
  );
}
