import type { FolderNode } from '../files/listing.ts';
import type { ReadHeaders, ReadRemote } from '../files/read-file.ts';
import { remotePath } from '../files/remote-path.ts';
import {
  type DeleteFileOrFolderResponse,
  FilesOperations,
  type GetFileMetadataResponse,
  type WriteFileResponse,
} from '../generated/operations/files.ts';
import type { ReadFileQuery, WriteFileHeaders } from '../generated/schema.ts';
import type {
  BinaryBody,
  BinaryResponse,
  BinaryStream,
  CallOptions,
  StreamOptions,
} from '../operation.ts';
import { files } from './parts.ts';

/**
 * Files and folders of drives, such as the output of runs.
 *
 * Every path may be written with a slash at either end, as `filePath()` and `output_dir` have it.
 */
export class Files extends FilesOperations {
  /**
   * Reads a file, whole or the part that `Range` asks for, as a stream that goes on after a break.
   * A stream whose connection broke asks for the rest of the file by `Range`. It fails when the file
   * changed meanwhile, or the server sends no parts.
   */
  override read(
    path: string,
    query: ReadFileQuery | undefined,
    headers: ReadHeaders | undefined,
    options: StreamOptions,
  ): Promise<BinaryStream>;
  /**
   * Reads a file, whole or the part that `Range` asks for, into memory; with `{ as: 'stream' }` as its
   * options it gives a stream, which goes on after a break.
   *
   * @param path - E.g. `acme/claims/fs/Instabase Drive/out/a.pdf`.
   * @param query - `expect-node-type`. Default: `file`.
   * @param headers - `Range`, such as `bytes=0-1023`; `IB-Retry-Config`, such as `{ retries: 3, backoffSeconds: 5 }`.
   * @returns The bytes with status and headers; of a part also which it is.
   * @throws `NotFoundError` when there is no such file. `DecodeError` when it is larger than
   *   `maxResponseBytes`: read it as a stream.
   * @example
   * ```ts
   * const { body } = await aihub.files.read(path, undefined, undefined, { as: 'stream' });
   * for await (const chunk of body) write(chunk);
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/files/read-file | The operation in the API’s own documentation}
   */
  override read(
    path: string,
    query?: ReadFileQuery,
    headers?: ReadHeaders,
    options?: CallOptions,
  ): Promise<BinaryResponse>;
  override async read(
    path: string,
    query?: ReadFileQuery,
    headers?: ReadHeaders,
    options?: CallOptions | StreamOptions,
  ): Promise<BinaryResponse & BinaryStream> {
    const { readFile } = await files();
    return readFile(this.reader(options), path, query, headers);
  }

  /**
   * The files and folders in a folder, in the order of the server. The form of the server's list is
   * not documented; this reads the likely ones.
   *
   * @throws `NotFoundError` when there is no such folder. `DecodeError` when the list is of another
   *   form. `AIHubError` when the server says that the list is not complete.
   * @sends `readFile`
   * @example
   * ```ts
   * for (const { name, kind } of await aihub.files.list(run.output_dir)) console.log(kind, name);
   * ```
   */
  async list(path: string, options?: CallOptions): Promise<FolderNode[]> {
    const { readFolder } = await files();
    return readFolder(this.reader(options), path);
  }

  /**
   * Writes a file, over one at the same path. With `{ 'If-None-Match': '*' }` a file that exists is
   * left alone, and the call fails.
   *
   * @param path - E.g. `acme/claims/fs/Instabase Drive/in/a.pdf`.
   * @param body - The bytes. A `Blob` is sent as it is read; a stream is sent once, without retries.
   * @returns With `If-None-Match` the address of the file, as `Location`.
   * @throws `AlreadyExistsError` when `If-None-Match` was sent and there is a file; `UnknownOutcomeError`
   *   when it may have been written by an earlier attempt of this call.
   * @example
   * ```ts
   * await aihub.files.write(path, new Blob([text]), { 'If-None-Match': '*' });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/files/write-file | The operation in the API’s own documentation}
   */
  override write(
    path: string,
    body: BinaryBody,
    headers?: WriteFileHeaders,
    options?: CallOptions,
  ): Promise<WriteFileResponse> {
    return super.write(remotePath(path), body, headers, options);
  }

  override delete(path: string, options?: CallOptions): Promise<DeleteFileOrFolderResponse> {
    return super.delete(remotePath(path), options);
  }

  override metadata(path: string, options?: CallOptions): Promise<GetFileMetadataResponse> {
    return super.metadata(remotePath(path), options);
  }

  /** The generated method, which has both forms in one, by its options. */
  private reader(options: CallOptions | undefined): ReadRemote {
    return (at, query, headers) =>
      super.read(at, query, headers, options) as ReturnType<ReadRemote>;
  }
}
