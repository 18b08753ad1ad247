// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { BinaryBody, BinaryResponse, BinaryStream, CallOptions, Operation, Send, StreamOptions } from '../../operation.ts';
import type { ReadFileHeaders, ReadFileQuery, WriteFileHeaders } from '../schema.ts';

const readFile: Operation = { id: 'readFile', method: 'GET', path: '/v2/files/{path}', response: 'bytes', headers: ['Range', 'IB-Retry-Config'], segments: ['path'] };
const writeFile: Operation = { id: 'writeFile', method: 'PUT', path: '/v2/files/{path}', binary: true, response: { Location: 'string' }, headers: ['If-None-Match'], segments: ['path'] };
const deleteFileOrFolder: Operation = { id: 'deleteFileOrFolder', method: 'DELETE', path: '/v2/files/{path}', response: { Location: 'string' }, segments: ['path'] };
const getFileMetadata: Operation = { id: 'getFileMetadata', method: 'HEAD', path: '/v2/files/{path}', response: { 'Content-Type': 'string', 'Content-Length': 'number', 'last-modified': 'string' }, segments: ['path'] };

/** What the response's headers of `writeFile` say. */
export interface WriteFileResponse {
  /** Address of the file. */
  Location?: string;
}

/** What the response's headers of `deleteFileOrFolder` say. */
export interface DeleteFileOrFolderResponse {
  /** Where to follow the deletion. */
  Location?: string;
}

/** What the response's headers of `getFileMetadata` say. */
export interface GetFileMetadataResponse {
  /** `application/json` for a folder, `application/octet-stream` for a file. */
  'Content-Type'?: string;
  /** Size of the file in bytes. */
  'Content-Length'?: number;
  /** When the file was last changed. The format is not documented; HTTP's own is usual. */
  'last-modified'?: string;
}

/** Files and folders of drives, such as the output of runs. One request a method. */
export class FilesOperations {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** As below, with the body as a stream. */
  read(
    path: string,
    query: ReadFileQuery,
    headers: ReadFileHeaders | undefined,
    options: StreamOptions,
  ): Promise<BinaryStream>;
  /**
   * Read a file.
   *
   * Returns a file of a drive, whole or in part: `Range` asks for a part.
   *
   * With `expect-node-type=folder` it lists a folder. The form of that response is not documented; inferred is a JSON object
   * with `nodes`, each with `name`, `full_path` and `metadata`, as in the list of a batch's files.
   *
   * Sends `GET /v2/files/{path}`.
   *
   * @param path - Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL.
   * @param query - `expect-node-type`.
   * @param headers - `Range`, `IB-Retry-Config`.
   * @param options - Settings of this call alone. With `as: 'stream'` the body is a stream.
   * @returns The whole file.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 416: The file ends before the range begins. Inferred, as HTTP defines it (RFC 9110).
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const file = await aihub.files.read(
   *   'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
   *   { 'expect-node-type': 'file' },
   * );
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/files/read-file | The operation in the API’s own documentation}
   */
  read(
    path: string,
    query: ReadFileQuery,
    headers?: ReadFileHeaders,
    options?: CallOptions,
  ): Promise<BinaryResponse>;
  read(
    path: string,
    query: ReadFileQuery,
    headers?: ReadFileHeaders,
    options?: CallOptions,
  ): Promise<BinaryResponse & BinaryStream> {
    return this.send(readFile, { path: { path }, query, headers }, options);
  }

  /**
   * Write a file.
   *
   * Writes a file of a drive, over one at the same path. With `If-None-Match` set to `*` a file that exists is left alone.
   *
   * Sends `PUT /v2/files/{path}`.
   *
   * @param path - Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL.
   * @param body - The request body, `application/octet-stream`.
   * @param headers - `If-None-Match`.
   * @param options - Settings of this call alone.
   * @returns The file was written, and there was none before. Comes when `If-None-Match` was sent.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 412: There is a file at the path already, and `If-None-Match` asked to leave it alone. Nothing was written.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const response = await aihub.files.write(
   *   'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
   *   new Blob(['the bytes of the file']),
   * );
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/files/write-file | The operation in the API’s own documentation}
   */
  write(
    path: string,
    body: BinaryBody,
    headers?: WriteFileHeaders,
    options?: CallOptions,
  ): Promise<WriteFileResponse> {
    return this.send(writeFile, { path: { path }, body, headers }, options);
  }

  /**
   * Delete a file or a folder.
   *
   * Deletes a file, or a folder with all that it holds. The deletion goes on after the response, which is the same whether or not there is anything at the path.
   *
   * Sends `DELETE /v2/files/{path}`.
   *
   * @param path - Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL.
   * @param options - Settings of this call alone.
   * @returns The deletion was set going.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const response = await aihub.files.delete(
   *   'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
   * );
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/files/delete-file-or-folder | The operation in the API’s own documentation}
   */
  delete(path: string, options?: CallOptions): Promise<DeleteFileOrFolderResponse> {
    return this.send(deleteFileOrFolder, { path: { path } }, options);
  }

  /**
   * Get facts about a file or folder.
   *
   * Tells whether there is a file or a folder at a path, its size and when it was last changed, all in headers.
   *
   * Sends `HEAD /v2/files/{path}`.
   *
   * @param path - Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL.
   * @param options - Settings of this call alone.
   * @returns There is a file or a folder.
   * @throws `APIError` with status 400: The path is not one that the operation takes. Inferred.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: There is nothing at the path, or it is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent. Inferred.
   * @throws `APIError` with status 5XX: The server failed. Try again later.
   * @example
   * ```ts
   * const response = await aihub.files.metadata(
   *   'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
   * );
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/files/get-file-metadata | The operation in the API’s own documentation}
   */
  metadata(path: string, options?: CallOptions): Promise<GetFileMetadataResponse> {
    return this.send(getFileMetadata, { path: { path } }, options);
  }
}
