import { stringify } from '@org/aihub-sdk';
import { textOf } from '../extraction/layout.ts';
import { readDocuments } from '../extraction/read.ts';
import type { FixtureBook } from '../fixtures/fixtures.ts';
import { resultsOf } from '../results/results.ts';
import { type StoredRun, stateOf } from '../state/run.ts';

/** Name of the file in a run's output folder that holds all of its results. */
export const resultsFileName = 'batch.ibflowresults';

/** A file of a run's output, by its name below the output folder. */
export interface OutputFile {
  name: string;
  bytes: Uint8Array;
}

const utf8 = new TextEncoder();
const everything = { review: true, confidence: true, validation: true, source: true };

/** Names of a run's output; none while it is under way, or when it was deleted. */
export async function outputNames(run: StoredRun, now: number): Promise<string[]> {
  if (!hasOutput(run, now)) return [];
  const names = await Promise.all(
    run.files.map(async ({ name }, index) => {
      const { pages } = await readDocuments(run.files[index] as StoredRun['files'][number]);
      return [`${name}.json`, ...pages.map((_, page) => `${name}/page-${page + 1}.txt`)];
    }),
  );
  const deleted = new Set(run.deletedOutput);
  return [resultsFileName, ...names.flat()].filter((name) => !deleted.has(name));
}

/** A file of a run's output: all results, those of one input file, or the text of a page. */
export async function outputFile(
  run: StoredRun,
  now: number,
  fixtures: FixtureBook,
  name: string,
): Promise<OutputFile | undefined> {
  const names = await outputNames(run, now);
  if (!names.includes(name)) return undefined;
  const page = /^(.*)\/page-(\d+)\.txt$/s.exec(name);
  if (page) {
    const file = run.files.find((item) => item.name === page[1]);
    const { pages = [] } = file ? await readDocuments(file) : {};
    const lines = pages[Number(page[2]) - 1]?.lines ?? [];
    return { name, bytes: utf8.encode(lines.map(textOf).join('\n')) };
  }
  const index = run.files.findIndex((file) => `${file.name}.json` === name);
  const range = index < 0 ? { offset: 0, size: run.files.length } : { offset: index, size: 1 };
  const results = await resultsOf(run, stateOf(run, now), range, everything, fixtures);
  return { name, bytes: utf8.encode(stringify(index < 0 ? results : results.files?.[0])) };
}

/** Whether a run has come so far that there is output, and it is still there. */
export function hasOutput(run: StoredRun, now: number): boolean {
  const { status } = stateOf(run, now);
  const isReady = status === 'COMPLETE' || status === 'STOPPED_AT_CHECKPOINT';
  return isReady && run.outputDeletedMs === undefined;
}
