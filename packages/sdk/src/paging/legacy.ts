import type { LegacyRecord, LegacyResults, LegacyResultsRequest } from '../generated/schema.ts';
import { countedPages } from './counted-pages.ts';
import { itemsOf } from './items.ts';

/** Files of a page of results, as documented. */
const pageOfResults = 20;

/** Every record of a results file, page by page. */
export function iterateLegacyResults(
  { file_offset: start = 0, ...asked }: LegacyResultsRequest,
  results: (page: LegacyResultsRequest) => Promise<LegacyResults>,
): AsyncGenerator<LegacyRecord, void, undefined> {
  return countedPages<LegacyRecord>(async (file_offset) => {
    const items = itemsOf('getLegacyResults', await results({ ...asked, file_offset }), 'records');
    return { items, hasMore: items.length >= pageOfResults };
  }, start);
}

/** `cur_status` of a legacy job as data; `undefined` where it is absent or no JSON object. */
export function parseStatus(text: unknown): object | undefined {
  try {
    const value: unknown = typeof text === 'string' ? JSON.parse(text) : text;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
