import { BatchesOperations } from '../generated/operations/batches.ts';
import type { BatchFile, BatchInfo, ListFilesQuery } from '../generated/schema.ts';
import type { CallOptions } from '../operation.ts';
import type { IterateBatchesQuery } from '../paging/iterate-batches.ts';
import type { UploadedFile } from '../upload/file-uploads.ts';
import type { UploadOptions } from '../upload/options.ts';
import type { UploadFile } from '../upload/source.ts';
import { type Paged, pagesOf } from './paged.ts';
import { upload } from './parts.ts';

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
   * @throws `InvalidRequestError` from the loop when the query cannot be used; `PagingError` when the
   *   server's pages do not advance.
   * @sends `listBatches`
   * @example
   * ```ts
   * for await (const batch of aihub.batches.iterate({ workspace: 'claims' })) console.log(batch.name);
   * ```
   */
  iterate(query: IterateBatchesQuery = {}, options?: CallOptions): Paged<BatchInfo> {
    return pagesOf(query, ({ iterateBatches }, asked) =>
      iterateBatches(asked, (page) => this.list(page, options)),
    );
  }

  /**
   * Every file of a batch, page by page.
   *
   * @param batchId - ID of the batch.
   * @param query - `page_size`; `start_token`: where to begin.
   * @param options - Settings of each request.
   * @throws `PagingError` from the loop when the server promises more pages and none leads on.
   * @sends `listFiles`
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
    return pagesOf(query, ({ iterateFiles }, asked) =>
      iterateFiles((page) => this.listFiles(batchId, { ...asked, ...page }, options)),
    );
  }

  /**
   * Uploads files to a batch, several at a time: up to 10 MB in one request, above in parts.
   *
   * Of streams at most `concurrency` parts (of 10 MiB, as a rule) are held in memory, which Node's
   * own `fetch` copies while it sends them, and `createPoolFetch` does not. A `Blob` or a path of up to
   * 1 MiB is read whole when its turn comes; of a larger one next to nothing is held.
   * A file overwrites one of the same name that the batch has already.
   * Each request is retried as any other; a session is aborted when its file fails.
   *
   * @param batchId - ID of the batch.
   * @param files - `File`s, `{ name, content }` with a Blob or bytes, `{ name, size, stream() }`, or
   *   what `fileFromPath` and `filesFromFolder` of `@org/aihub-sdk/node` give.
   * @param options - `onProgress`, `concurrency`, `allowDuplicates`, and settings of each request.
   * @returns The files, in the order of `files`.
   * @throws `UploadError` when a file failed, after all were tried: `uploaded` and `failed` list
   *   them. A file whose failure is an `UnknownOutcomeError` may be there: see `iterateFiles`.
   * @throws `AIHubError` before anything is sent, on a name that cannot be used or that comes twice; what
   *   `onProgress` throws or rejects with, which ends the upload.
   * @sends `addFileToBatch`, `createMultipartUploadSession`, `uploadMultipartPart`, `commitMultipartUploadSession`
   * @example
   * ```ts
   * const { id } = await aihub.batches.create({ name: 'Invoices' });
   * await aihub.batches.upload(id, [{ name: 'a.pdf', content: bytes }], {
   *   onProgress: ({ filesDone, files }) => console.log(`${filesDone} of ${files}`),
   * });
   * ```
   */
  async upload(
    batchId: number,
    files: Iterable<UploadFile> | AsyncIterable<UploadFile>,
    options: UploadOptions = {},
  ): Promise<UploadedFile[]> {
    const { uploadToBatch } = await upload();
    return uploadToBatch(this, batchId, files, options);
  }
}
