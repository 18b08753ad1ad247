import { onAbort } from '../async/on-abort.ts';
import type { ListRunsQuery, ResultsFile, Run, RunList, RunResults } from '../generated/schema.ts';
import { countedPages } from './counted-pages.ts';
import { idOf, itemsOf } from './items.ts';
import { notComplete } from './not-complete.ts';
import { offsetPages } from './offset-pages.ts';
import type { RunsWindow } from './window.ts';
import { pinWindowNow } from './window-now.ts';

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

/** How the results of a run are read. */
interface ResultsReading {
  /** Fetches the page that begins behind so many files. */
  results: (file_offset: number, signal: AbortSignal | undefined) => Promise<RunResults>;
  /** How many files to leave out. */
  start: number | undefined;
  allowIncomplete: boolean;
  prefetch: boolean;
  signal?: AbortSignal | undefined;
}

/** The results of a run, file by file. A page that is under way when the loop ends is given up. */
export async function* iterateResults(
  runId: string,
  { results, start, allowIncomplete, prefetch, signal }: ResultsReading,
): AsyncGenerator<ResultsFile, void, undefined> {
  const ended = prefetch ? new AbortController() : undefined;
  const forget = onAbort(ended && signal, () => ended?.abort(signal?.reason));
  const fetchPage = async (file_offset: number) => {
    const page = await results(file_offset, ended?.signal ?? signal);
    const files = itemsOf('getRunResults', page, 'files');
    if (!allowIncomplete) checkComplete(runId, page);
    return { items: files, hasMore: page.has_more === true };
  };
  try {
    yield* countedPages(fetchPage, start, prefetch);
  } finally {
    forget();
    ended?.abort();
  }
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
