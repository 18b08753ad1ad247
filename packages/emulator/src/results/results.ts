import type { ResultsDocument, ResultsFile, RunResults } from '@org/aihub-sdk';
import { readDocuments } from '../extraction/read.ts';
import type { FixtureBook } from '../fixtures/fixtures.ts';
import { showDocument } from '../fixtures/show.ts';
import { finishOf, type RunState, type StoredRun } from '../state/run.ts';
import { documentResult, type Place } from './document-result.ts';
import { editsOf } from './edits.ts';
import { folderOfInput } from './paths.ts';

/** What the query asks to include. */
export interface Includes {
  review: boolean;
  confidence: boolean;
  validation: boolean;
  source: boolean;
}

/** One page of a run's results; a run that is under way or did not complete has no files. */
export async function resultsOf(
  run: StoredRun,
  state: RunState,
  page: { offset: number; size: number },
  includes: Includes,
  fixtures: FixtureBook,
): Promise<RunResults> {
  const ready = state.status === 'COMPLETE' || state.status === 'STOPPED_AT_CHECKPOINT';
  const all = ready ? run.files : [];
  const files = all.slice(page.offset, page.offset + page.size);
  const reviewed = run.review !== undefined;
  return {
    id: run.id,
    status: state.status,
    message: state.msg,
    start_timestamp: run.startNs,
    finish_timestamp: finishOf(run, state),
    ...(run.batchId === null ? {} : { batch_id: String(run.batchId) }),
    files: await Promise.all(
      files.map(async (file, index): Promise<ResultsFile> => {
        const first = page.offset + index === 0;
        return {
          original_file_name: file.name,
          ...(includes.source ? { input_file_path: `${folderOfInput(run)}/${file.name}` } : {}),
          documents: await documentsOf({ run, file, first }, includes, fixtures),
        };
      }),
    ),
    keys: { custom: { ...run.custom } },
    case_info: { fields: [] },
    ...(includes.review ? { review_completed: reviewed } : {}),
    has_more: page.offset + files.length < all.length,
    ...fixtures.resultsOf(run),
  };
}

/** What a fixture gives, else what was read of the file. */
async function documentsOf(
  place: Pick<Place, 'run' | 'file' | 'first'>,
  includes: Includes,
  fixtures: FixtureBook,
): Promise<ResultsDocument[]> {
  const { run, file } = place;
  const given = fixtures.documentsOf(run, file.name);
  if (given) {
    return given.map((item, document) =>
      showDocument(item, run, editsOf({ ...place, document }), includes),
    );
  }
  const read = await readDocuments(file);
  return read.documents.map((_, document) =>
    documentResult({ ...place, read, document }, includes),
  );
}
