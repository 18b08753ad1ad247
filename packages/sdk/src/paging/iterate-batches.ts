import type {
  BatchFile,
  BatchFileList,
  BatchInfo,
  BatchList,
  ListBatchesQuery,
} from '../generated/schema.ts';
import { idOf, itemsOf } from './items.ts';
import { offsetPages } from './offset-pages.ts';
import { tokenPages } from './token-pages.ts';

/** Every batch, page by page. */
export function iterateBatches(
  pageSize: number,
  list: (page: Pick<ListBatchesQuery, 'limit' | 'offset'>) => Promise<BatchList>,
): AsyncGenerator<BatchInfo, void, undefined> {
  return offsetPages<BatchInfo>({
    name: 'batches',
    pageSize,
    idOf: (batch) => idOf('listBatches', batch),
    fetchPage: async (offset, limit) =>
      itemsOf('listBatches', await list({ limit, offset }), 'batches'),
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
