import type {
  BatchFile,
  BatchFileList,
  BatchInfo,
  BatchList,
  ListBatchesQuery,
} from '../generated/schema.ts';
import { checkQuery } from './check-query.ts';
import { idOf, itemsOf } from './items.ts';
import { offsetPages } from './offset-pages.ts';
import { checkPageSize, type PageSize } from './page-size.ts';
import { tokenPages } from './token-pages.ts';

/** Which batches to go through. */
export type IterateBatchesQuery = Omit<ListBatchesQuery, 'limit' | 'offset'> & PageSize;

/** Every batch, page by page. */
export function iterateBatches(
  query: IterateBatchesQuery,
  list: (page: ListBatchesQuery) => Promise<BatchList>,
): AsyncGenerator<BatchInfo, void, undefined> {
  checkQuery('batches.iterate', query, ['pageSize'], ['limit', 'offset']);
  const { pageSize, ...filters } = query;
  return offsetPages<BatchInfo>({
    name: 'batches',
    pageSize: checkPageSize(pageSize),
    idOf: (batch) => idOf('listBatches', batch),
    fetchPage: async (offset, limit) =>
      itemsOf('listBatches', await list({ ...filters, limit, offset }), 'batches'),
  });
}

/** Every file of a batch, page by page. */
export function iterateFiles(
  list: (page: { start_token?: string }) => Promise<BatchFileList>,
): AsyncGenerator<BatchFile, void, undefined> {
  return tokenPages(async (token) => {
    const response = await list(token === undefined ? {} : { start_token: token });
    const items = itemsOf('listFiles', response, 'nodes');
    return { items, hasMore: response.has_more === true, nextToken: response.next_page_token };
  });
}
