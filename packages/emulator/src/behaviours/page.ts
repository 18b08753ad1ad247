import { refuse } from '../answer.ts';
import type { Call } from './behaviour.ts';

/** Where a page begins and how many entries it may have, from `limit` and `offset`. */
export function pageOf({ hub, query, pageShift }: Call): { offset: number; limit: number } {
  const { listPageCap, listPageSize } = hub.settings;
  const limit = Number(query.limit ?? listPageSize);
  const offset = Number(query.offset ?? 0);
  if (limit < 0 || offset < 0) throw refuse(400, 'limit and offset must not be negative.');
  return {
    offset: offset === 0 ? 0 : Math.max(0, offset - pageShift),
    limit: Math.min(limit, listPageCap),
  };
}
