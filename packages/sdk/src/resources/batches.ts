import {
  BatchesOperations,
  type ListBatchesQuery,
  type ListFilesQuery,
} from '../generated/operations/batches.ts';
import type { BatchFile, BatchInfo } from '../generated/schema.ts';
import type { CallOptions } from '../operation.ts';
import { offsetPages } from '../paging/offset-pages.ts';
import { checkPageSize, type PageSize } from '../paging/page-size.ts';
import { Paged } from '../paging/paged.ts';
import { tokenPages } from '../paging/token-pages.ts';

/** Which batches to go through. */
export type IterateBatchesQuery = Omit<ListBatchesQuery, 'limit' | 'offset'> & PageSize;

/** Named sets of files, which are the usual input of a run. */
export class Batches extends BatchesOperations {
  /**
   * Every batch once, page by page. The API documents no order.
   *
   * Batches that are created or deleted meanwhile make no other batch be missed or come twice, as
   * long as the server keeps one order. The IDs given are remembered until the loop ends.
   *
   * @param query - `workspace`, `username`, and `pageSize`.
   * @param options - Settings of each request.
   * @throws `PagingError` from the loop when the server's pages do not advance.
   * @example
   * ```ts
   * for await (const batch of aihub.batches.iterate({ workspace: 'claims' })) console.log(batch.name);
   * ```
   */
  iterate(query: IterateBatchesQuery = {}, options?: CallOptions): Paged<BatchInfo> {
    const { pageSize, ...filters } = query;
    const limit = checkPageSize(pageSize);
    return new Paged(() =>
      offsetPages<BatchInfo>({
        name: 'batches',
        pageSize: limit,
        idOf: (batch) => batch.id,
        fetchPage: async (offset, limit) =>
          (await this.list({ ...filters, limit, offset }, options)).batches ?? [],
      }),
    );
  }

  /**
   * Every file of a batch, page by page.
   *
   * @param batchId - ID of the batch.
   * @param query - `page_size`; `start_token`: where to begin.
   * @param options - Settings of each request.
   * @throws `PagingError` from the loop when the server promises more pages and none leads on.
   * @example
   * ```ts
   * const files = await aihub.batches.iterateFiles(48213).toArray();
   * ```
   */
  iterateFiles(
    batchId: number,
    query: ListFilesQuery = {},
    options?: CallOptions,
  ): Paged<BatchFile> {
    return new Paged(() =>
      tokenPages(async (token) => {
        const page = token === undefined ? query : { ...query, start_token: token };
        const {
          nodes = [],
          has_more,
          next_page_token,
        } = await this.listFiles(batchId, page, options);
        return { items: nodes, hasMore: has_more === true, nextToken: next_page_token };
      }),
    );
  }
}
