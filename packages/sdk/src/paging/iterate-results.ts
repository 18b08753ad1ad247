import { onAbort } from '../async/on-abort.ts';
import type { GetRunResultsQuery, ResultsFile, RunResults } from '../generated/schema.ts';
import type { CallOptions } from '../operation.ts';
import { callRules } from '../options/call-rules.ts';
import { aFlag, checkOptions, extend, type Rules } from '../options/check-options.ts';
import { countedPages } from './counted-pages.ts';
import { itemsOf } from './items.ts';
import { notComplete } from './not-complete.ts';

/** How the results of a run are gone through. */
export interface IterateResultsOptions extends CallOptions {
  /**
   * Whether to take what results there are of a run that is not `COMPLETE`: one that still runs,
   * waits for a review, failed or was cancelled. There may be none.
   *
   * @default false
   */
  allowIncomplete?: boolean | undefined;
  /**
   * Whether to fetch the next page while the loop works on this one, such as writing it to a file.
   * Never more than one page is fetched ahead and held, and a `break` gives it up.
   *
   * @default false
   */
  prefetch?: boolean | undefined;
}

const resultsRules: Rules = /* @__PURE__ */ extend(callRules, {
  allowIncomplete: aFlag,
  prefetch: aFlag,
});

/** The results of a run, file by file. A page that is under way when the loop ends is given up. */
export async function* iterateResults(
  runId: string,
  query: GetRunResultsQuery,
  options: IterateResultsOptions,
  results: (query: GetRunResultsQuery, options: CallOptions) => Promise<RunResults>,
): AsyncGenerator<ResultsFile, void, undefined> {
  checkOptions('runs.iterateResults', options, resultsRules);
  const { allowIncomplete = false, prefetch = false, ...call } = options;
  const { signal } = call;
  const ended = prefetch ? new AbortController() : undefined;
  const forget = onAbort(ended && signal, () => ended?.abort(signal?.reason));
  const fetchPage = async (file_offset: number) => {
    const page = await results(
      { ...query, file_offset },
      { ...call, signal: ended?.signal ?? signal },
    );
    const files = itemsOf('getRunResults', page, 'files');
    if (!allowIncomplete) checkComplete(runId, page);
    return { items: files, hasMore: page.has_more === true };
  };
  try {
    yield* countedPages(fetchPage, query.file_offset, prefetch);
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
