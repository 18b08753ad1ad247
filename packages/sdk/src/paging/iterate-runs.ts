import type { ListRunsQuery, ResultsFile, Run, RunList, RunResults } from '../generated/schema.ts';
import { countedPages } from './counted-pages.ts';
import { idOf, itemsOf } from './items.ts';
import { notComplete } from './not-complete.ts';
import { offsetPages } from './offset-pages.ts';
import { pinWindowNow, type RunsWindow } from './window.ts';

/**
 * Every run of a window once, oldest first.
 *
 * @param listRuns - Fetches a page of the runs that are looked for.
 */
export async function* iterateRuns(
  window: RunsWindow,
  pageSize: number,
  listRuns: (page: ListRunsQuery) => Promise<RunList>,
): AsyncGenerator<Run, void, undefined> {
  const list = async (page: ListRunsQuery): Promise<Run[]> =>
    itemsOf('listRuns', await listRuns({ sort_by: 'start_timestamp', ...page }), 'runs');
  const pinned = await pinWindowNow(window, async (from_timestamp) => {
    const [newest] = await list({ from_timestamp, order: 'DESCENDING', limit: 1, offset: 0 });
    return newest?.start_timestamp;
  });
  yield* offsetPages<Run>({
    name: 'runs',
    pageSize,
    idOf: (run) => idOf('listRuns', run),
    orderOf: ({ start_timestamp }) =>
      typeof start_timestamp === 'bigint' ? start_timestamp : undefined,
    fetchPage: (offset, limit) => list({ ...pinned, order: 'ASCENDING', limit, offset }),
  });
}

/**
 * The results of a run, file by file.
 *
 * @param results - Fetches the page that begins behind so many files.
 * @param start - How many files to leave out.
 */
export function iterateResults(
  runId: string,
  results: (file_offset: number) => Promise<RunResults>,
  start: number | undefined,
  allowIncomplete: boolean,
): AsyncGenerator<ResultsFile, void, undefined> {
  return countedPages(async (file_offset) => {
    const page = await results(file_offset);
    const files = itemsOf('getRunResults', page, 'files');
    if (!allowIncomplete) checkComplete(runId, page);
    return { items: files, hasMore: page.has_more === true };
  }, start);
}

/** A response without a status is taken as it is. */
function checkComplete(runId: string, results: RunResults): void {
  const { id = runId, status, message, start_timestamp, finish_timestamp } = results;
  if (!status || status === 'COMPLETE') return;
  throw notComplete({
    id,
    status,
    msg: message ?? null,
    ...(start_timestamp && { start_timestamp }),
    finish_timestamp: finish_timestamp ?? null,
  });
}
