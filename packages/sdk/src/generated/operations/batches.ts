// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { BinaryBody, CallOptions, Operation, Send } from '../../operation.ts';
import type { BatchCreated, BatchDeletion, BatchFileList, BatchInfo, BatchList, CommitMultipartUploadSessionRequest, CreateBatchRequest, CreateMultipartUploadSessionRequest, Job, ListBatchesQuery, ListFilesQuery, MultipartUploadSession, UploadedPart } from '../schema.ts';

const listBatches: Operation = { id: 'listBatches', method: 'GET', path: '/v2/batches', int64: { p: { batches: { i: { p: { created_at_ms: 1, updated_at_ms: 1 } } } } } };
const createBatch: Operation = { id: 'createBatch', method: 'POST', path: '/v2/batches', requires: ['id'] };
const getBatch: Operation = { id: 'getBatch', method: 'GET', path: '/v2/batches/{batch_id}', int64: { p: { created_at_ms: 1, updated_at_ms: 1 } } };
const deleteBatch: Operation = { id: 'deleteBatch', method: 'DELETE', path: '/v2/batches/{batch_id}' };
const listFiles: Operation = { id: 'listFiles', method: 'GET', path: '/v2/batches/{batch_id}/files' };
const addFileToBatch: Operation = { id: 'addFileToBatch', method: 'PUT', path: '/v2/batches/{batch_id}/files/{filename}', binary: true, response: 'none' };
const deleteFileFromBatch: Operation = { id: 'deleteFileFromBatch', method: 'DELETE', path: '/v2/batches/{batch_id}/files/{filename}', response: { Location: 'string' } };
const pollBatchesJob: Operation = { id: 'pollBatchesJob', method: 'GET', path: '/v2/batches/jobs/{job_id}' };
const createMultipartUploadSession: Operation = { id: 'createMultipartUploadSession', method: 'POST', path: '/v2/batches/multipart-upload', requires: ['session_id', 'part_size'] };
const commitMultipartUploadSession: Operation = { id: 'commitMultipartUploadSession', method: 'POST', path: '/v2/batches/multipart-upload/sessions/{session_id}', response: 'none' };
const uploadMultipartPart: Operation = { id: 'uploadMultipartPart', method: 'PUT', path: '/v2/batches/multipart-upload/sessions/{session_id}/parts/{part_num}', binary: true };

/** What the response's headers of `deleteFileFromBatch` say. */
export interface DeleteFileFromBatchResponse {
  /** Where to poll the job that deletes the file. Inferred, as only the operation that polls such jobs speaks of it. */
  Location?: string;
}

/** Named sets of files, which are the usual input of a run. One request a method. */
export class BatchesOperations {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /**
   * List batches.
   *
   * Returns one page of the batches that match the query. There is no total and no cursor, so an empty page is the end.
   *
   * Sends `GET /v2/batches`.
   *
   * @param query - `workspace`, `username`, `limit`, `offset`.
   * @param options - Settings of this call alone.
   * @returns A page of batches, empty past the end of the list.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const batchList = await aihub.batches.list({
   *   workspace: 'accounts-payable',
   *   username: 'jane.doe_acme',
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/list-batches | The operation in the API’s own documentation}
   */
  list(query?: ListBatchesQuery, options?: CallOptions): Promise<BatchList> {
    return this.send(listBatches, { query }, options);
  }

  /**
   * Create a batch.
   *
   * Creates an empty batch, to which files can then be added.
   *
   * Sends `POST /v2/batches`.
   *
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns The batch was created.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @throws `APIError` with status default: Any other error. The documentation does not say which there are.
   * @example
   * ```ts
   * const batchCreated = await aihub.batches.create({ name: 'Invoices, December 2025' });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/create-batch | The operation in the API’s own documentation}
   */
  create(body: CreateBatchRequest, options?: CallOptions): Promise<BatchCreated> {
    return this.send(createBatch, { body }, options);
  }

  /**
   * Get a batch.
   *
   * Returns what is known of a batch, without its files.
   *
   * Sends `GET /v2/batches/{batch_id}`.
   *
   * @param batchId - ID of the batch.
   * @param options - Settings of this call alone.
   * @returns The batch.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const batchInfo = await aihub.batches.get(48213);
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/get-batch | The operation in the API’s own documentation}
   */
  get(batchId: number, options?: CallOptions): Promise<BatchInfo> {
    return this.send(getBatch, { path: { batch_id: batchId } }, options);
  }

  /**
   * Delete a batch.
   *
   * Deletes a batch with all its files. The deletion goes on after the response; poll the job that it names.
   *
   * Sends `DELETE /v2/batches/{batch_id}`.
   *
   * @param batchId - ID of the batch.
   * @param options - Settings of this call alone.
   * @returns The deletion was set going.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const batchDeletion = await aihub.batches.delete(48213);
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/delete-batch | The operation in the API’s own documentation}
   */
  delete(batchId: number, options?: CallOptions): Promise<BatchDeletion> {
    return this.send(deleteBatch, { path: { batch_id: batchId } }, options);
  }

  /**
   * List a batch's files.
   *
   * Returns one page of a batch's files. While `has_more` is true, pass `next_page_token` as `start_token` to get the next one.
   *
   * Sends `GET /v2/batches/{batch_id}/files`.
   *
   * @param batchId - ID of the batch.
   * @param query - `page_size`, `start_token`.
   * @param options - Settings of this call alone.
   * @returns A page of files.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const batchFileList = await aihub.batches.listFiles(48213, {
   *   page_size: 100,
   *   start_token: 'eyJhZnRlciI6Imludm9pY2UtMDQxOC5wZGYifQ',
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/list-files | The operation in the API’s own documentation}
   */
  listFiles(
    batchId: number,
    query?: ListFilesQuery,
    options?: CallOptions,
  ): Promise<BatchFileList> {
    return this.send(listFiles, { path: { batch_id: batchId }, query }, options);
  }

  /**
   * Add a file to a batch.
   *
   * Puts a file into a batch, over any file of the same name. Meant for files of up to 10 MB; larger ones go in parts, through a multipart upload session.
   *
   * Sends `PUT /v2/batches/{batch_id}/files/{filename}`.
   *
   * @param batchId - ID of the batch.
   * @param filename - Name of the file in the batch, with its extension. Percent-encoded, as in any URL.
   * @param body - The request body, `application/octet-stream`.
   * @param options - Settings of this call alone.
   * @returns The file is in the batch.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @throws `APIError` with status default: Any other error. The documentation does not say which there are.
   * @example
   * ```ts
   * await aihub.batches.addFile(48213, 'invoice-0417.pdf', new Blob(['the bytes of the file']));
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/add-file-to-batch | The operation in the API’s own documentation}
   */
  addFile(
    batchId: number,
    filename: string,
    body: BinaryBody,
    options?: CallOptions,
  ): Promise<void> {
    return this.send(addFileToBatch, { path: { batch_id: batchId, filename }, body }, options);
  }

  /**
   * Delete a file from a batch.
   *
   * Deletes a file from a batch. The deletion goes on after the response.
   *
   * Sends `DELETE /v2/batches/{batch_id}/files/{filename}`.
   *
   * @param batchId - ID of the batch.
   * @param filename - Name of the file in the batch, with its extension. Percent-encoded, as in any URL.
   * @param options - Settings of this call alone.
   * @returns The deletion was set going. No body is documented.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const response = await aihub.batches.deleteFile(48213, 'invoice-0417.pdf');
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/delete-file-from-batch | The operation in the API’s own documentation}
   */
  deleteFile(
    batchId: number,
    filename: string,
    options?: CallOptions,
  ): Promise<DeleteFileFromBatchResponse> {
    return this.send(deleteFileFromBatch, { path: { batch_id: batchId, filename } }, options);
  }

  /**
   * Get a job of a batch.
   *
   * Returns the present state of the deletion of a batch or of one of its files. Kept for compatibility: use `jobs.get`, which gets any job.
   *
   * Sends `GET /v2/batches/jobs/{job_id}`.
   *
   * @param jobId - ID of the job, as the request that set it going returned it.
   * @param options - Settings of this call alone.
   * @returns The job.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @deprecated The description says what to use instead.
   * @example
   * ```ts
   * const job = await aihub.batches.getJob('7d3e9a40-52b1-4c8f-a6d7-0e1f2b3c4d5e');
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/poll-batches-job | The operation in the API’s own documentation}
   */
  getJob(jobId: string, options?: CallOptions): Promise<Job> {
    return this.send(pollBatchesJob, { path: { job_id: jobId } }, options);
  }

  /**
   * Start a multipart upload.
   *
   * Opens a session for uploading one file of more than 10 MB in parts. Upload the parts, then commit the session; abort it if a part cannot be uploaded.
   *
   * Sends `POST /v2/batches/multipart-upload`.
   *
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns The session is open.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @throws `APIError` with status default: Any other error. The documentation does not say which there are.
   * @example
   * ```ts
   * const multipartUploadSession = await aihub.batches.createMultipartUploadSession({
   *   batch_id: 48213,
   *   filename: 'supplier contract 2025.pdf',
   *   file_size: 20971521,
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/create-multipart-upload-session | The operation in the API’s own documentation}
   */
  createMultipartUploadSession(
    body: CreateMultipartUploadSessionRequest,
    options?: CallOptions,
  ): Promise<MultipartUploadSession> {
    return this.send(createMultipartUploadSession, { body }, options);
  }

  /**
   * Commit or abort a multipart upload.
   *
   * Ends a session: puts the parts together into the file, or throws them away. Some responses have come with the status 204 in place of 201, so any success will do.
   *
   * Sends `POST /v2/batches/multipart-upload/sessions/{session_id}`.
   *
   * @param sessionId - ID of the multipart upload session. It may hold `.`, `_` and `-`.
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns The session is ended. No body is documented.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The multipart upload session does not exist, or was committed or aborted. Inferred, as this status is not documented for sessions.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @throws `APIError` with status default: Any other error. The documentation does not say which there are.
   * @example
   * ```ts
   * await aihub.batches.commitMultipartUploadSession('mpu_48213.Zk9x-Qe4.t1765912402', {
   *   action: 'commit',
   *   parts: [
   *     { part_num: 1, part_id: '5f0c9b7e2d' },
   *     { part_num: 2, part_id: 'a81d34c6f0' },
   *     { part_num: 3, part_id: '17e2b05d9c' },
   *   ],
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/commit-multipart-upload-session | The operation in the API’s own documentation}
   */
  commitMultipartUploadSession(
    sessionId: string,
    body: CommitMultipartUploadSessionRequest,
    options?: CallOptions,
  ): Promise<void> {
    return this.send(commitMultipartUploadSession, { path: { session_id: sessionId }, body }, options);
  }

  /**
   * Upload a part.
   *
   * Uploads one part of a file. Every part but the last holds exactly the session's `part_size` bytes. Keep the response, as the commit needs it.
   *
   * Sends `PUT /v2/batches/multipart-upload/sessions/{session_id}/parts/{part_num}`.
   *
   * @param sessionId - ID of the multipart upload session. It may hold `.`, `_` and `-`.
   * @param partNum - Number of the part, counted from 1.
   * @param body - The request body, `application/octet-stream`.
   * @param options - Settings of this call alone.
   * @returns The part was uploaded.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The multipart upload session does not exist, or was committed or aborted. Inferred, as this status is not documented for sessions.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @throws `APIError` with status default: Any other error. The documentation does not say which there are.
   * @example
   * ```ts
   * const uploadedPart = await aihub.batches.uploadMultipartPart(
   *   'mpu_48213.Zk9x-Qe4.t1765912402',
   *   1,
   *   new Blob(['the bytes of the file']),
   * );
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/batches/upload-multipart-part | The operation in the API’s own documentation}
   */
  uploadMultipartPart(
    sessionId: string,
    partNum: number,
    body: BinaryBody,
    options?: CallOptions,
  ): Promise<UploadedPart> {
    return this.send(uploadMultipartPart, { path: { session_id: sessionId, part_num: partNum }, body }, options);
  }
}
