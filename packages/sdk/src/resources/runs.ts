import {
  type GetRunResultsQuery,
  type ListRunsQuery,
  RunsOperations,
} from '../generated/operations/runs.ts';
import type { ResultsFile, Run } from '../generated/schema.ts';
import type { CallOptions } from '../operation.ts';
import { countedPages } from '../paging/counted-pages.ts';
import { offsetPages } from '../paging/offset-pages.ts';
import { checkPageSize, type PageSize } from '../paging/page-size.ts';
import { Paged } from '../paging/paged.ts';
import { pinWindow, type RunsWindow } from '../paging/window.ts';

/** Which runs to go through: a window of time, and the filters of `runs.list`. */
export type IterateRunsQuery = RunsWindow &
  PageSize &
  Omit<ListRunsQuery, 'from_timestamp' | 'to_timestamp' | 'limit' | 'offset' | 'sort_by' | 'order'>;

/** Following runs, fetching their results and deleting them. */
export class Runs extends RunsOperations {
  /**
   * Every run of a window once, oldest first, page by page.
   *
   * The window is fixed when the loop starts. Runs that start, end or are deleted meanwhile, also
   * by the loop itself, make no other run be missed or come twice.
   *
   * @param query - `from` (a `Date`, required; `new Date(0)` for all) or `from_timestamp` (seconds),
   *   `to` or `to_timestamp`, the filters of `runs.list`, and `pageSize`.
   * @param options - Settings of each request.
   * @throws AIHubError at once when there is no start, since the API would then leave out every
   *   run older than 24 hours; `PagingError` from the loop when the server's pages do not advance.
   * @example
   * ```ts
   * const yesterday = new Date(Date.now() - 24 * 3600_000);
   * for await (const run of aihub.runs.iterate({ from: yesterday, status: ['FAILED'] })) {
   *   console.log(run.id, run.msg);
   * }
   * ```
   */
  iterate(query: IterateRunsQuery, options?: CallOptions): Paged<Run> {
    const { from, to, from_timestamp, to_timestamp, pageSize, ...filters } = query;
    const window = { from, to, from_timestamp, to_timestamp } as RunsWindow;
    const limit = checkPageSize(pageSize);
    pinWindow(window, Date.now());
    return new Paged(() => {
      const pinned = pinWindow(window, Date.now());
      const sorted = { sort_by: 'start_timestamp', order: 'ASCENDING' } as const;
      return offsetPages<Run>({
        name: 'runs',
        pageSize: limit,
        idOf: (run) => run.id,
        orderOf: (run) => run.start_timestamp,
        fetchPage: async (offset, limit) => {
          const page = { ...filters, ...pinned, ...sorted, limit, offset };
          return (await this.list(page, options)).runs ?? [];
        },
      });
    });
  }

  /**
   * The results of a run, file by file, however many pages they take.
   *
   * @param runId - ID of a run that is over.
   * @param query - What to include, as in `runs.results`; `file_offset`: how many files to leave out.
   * @param options - Settings of each request.
   * @throws `PagingError` from the loop when a page promises more and none comes.
   * @example
   * ```ts
   * for await (const file of aihub.runs.iterateResults(run.id)) console.log(file.original_file_name);
   * ```
   */
  iterateResults(
    runId: string,
    query: GetRunResultsQuery = {},
    options?: CallOptions,
  ): Paged<ResultsFile> {
    return new Paged(() =>
      countedPages(async (file_offset) => {
        const { files = [], has_more } = await this.results(
          runId,
          { ...query, file_offset },
          options,
        );
        return { items: files, hasMore: has_more === true };
      }, query.file_offset),
    );
  }
}
