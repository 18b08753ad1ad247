import type { ListRunsQuery, Run, RunList } from '../generated/schema.ts';
import { checkQuery } from './check-query.ts';
import { idOf, itemsOf } from './items.ts';
import { offsetPages } from './offset-pages.ts';
import { checkPageSize, type PageSize } from './page-size.ts';
import type { RunsWindow } from './window.ts';
import { pinWindowNow } from './window-now.ts';

/** Which runs to go through: a window of time, and the filters of `runs.list`. */
export type IterateRunsQuery = RunsWindow &
  PageSize &
  Omit<ListRunsQuery, 'from_timestamp' | 'to_timestamp' | 'limit' | 'offset' | 'sort_by' | 'order'>;

const ownNames = ['from', 'to', 'from_timestamp', 'to_timestamp', 'pageSize'];

/**
 * Every run of a window once, oldest first.
 *
 * @param listRuns - Fetches a page.
 */
export async function* iterateRuns(
  query: IterateRunsQuery,
  listRuns: (page: ListRunsQuery) => Promise<RunList>,
): AsyncGenerator<Run, void, undefined> {
  // Without one there is no start either, and that message says what to do.
  const asked = query === undefined ? ({} as IterateRunsQuery) : query;
  checkQuery('runs.iterate', asked, ownNames, ['limit', 'offset', 'sort_by', 'order']);
  const { from, to, from_timestamp, to_timestamp, pageSize, ...filters } = asked;
  const window = { from, to, from_timestamp, to_timestamp } as RunsWindow;
  const size = checkPageSize(pageSize);
  const list = async (page: ListRunsQuery): Promise<Run[]> =>
    itemsOf(
      'listRuns',
      await listRuns({ ...filters, sort_by: 'start_timestamp', ...page }),
      'runs',
    );
  const pinned = await pinWindowNow(window, async (from_timestamp) => {
    const [newest] = await list({ from_timestamp, order: 'DESCENDING', limit: 1, offset: 0 });
    return newest?.start_timestamp;
  });
  yield* offsetPages<Run>({
    name: 'runs',
    pageSize: size,
    idOf: (run) => idOf('listRuns', run),
    orderOf: ({ start_timestamp }) =>
      typeof start_timestamp === 'bigint' ? start_timestamp : undefined,
    fetchPage: (offset, limit) => list({ ...pinned, order: 'ASCENDING', limit, offset }),
  });
}
