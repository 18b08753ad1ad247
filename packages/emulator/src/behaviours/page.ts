import type { Call } from './behaviour.ts';

/**
 * Where a page begins and how many entries it may have, from `limit` and `offset`. No least value is
 * documented, so a negative offset counts as 0 and a negative limit as left out.
 */
export function pageOf({ hub, query, pageShift }: Call): { offset: number; limit: number } {
  const { listPageCap, listPageSize } = hub.settings;
  const limit = Number(query.limit ?? listPageSize);
  const offset = Number(query.offset ?? 0);
  return {
    offset: Math.max(0, offset - pageShift),
    limit: Math.min(limit < 0 ? listPageSize : limit, listPageCap),
  };
}
