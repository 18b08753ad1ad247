import type { CallOptions } from '../operation.ts';

/** What `onProgress` is called with after each request that brought bytes to the server. */
export interface UploadProgress {
  /** Of the file that went on. */
  name: string;
  /** Bytes of that file that are there, and all that it has. */
  uploadedBytes: number;
  size: number;
  /** Of all files. The totals are known unless the files come from an async iterable. */
  totalUploadedBytes: number;
  totalSize: number | undefined;
  filesDone: number;
  files: number | undefined;
}

/** How files are uploaded; `timeoutMs` and `maxRetries` hold for each request. */
export interface UploadOptions extends CallOptions {
  /**
   * Requests at a time; each holds one part or small file in memory at most.
   *
   * @default 4
   */
  concurrency?: number | undefined;
  /**
   * Called with the progress, and never awaited. When it throws, or returns a promise that rejects
   * before the last file is done, the upload stops: it rejects with that error, and open sessions
   * are aborted. Files that were done by then stay in the batch.
   *
   * @default no callback
   */
  onProgress?: ((progress: UploadProgress) => unknown) | undefined;
  /**
   * Whether several files may have one name; each overwrites the one before. Otherwise they are
   * refused.
   *
   * @default false
   */
  allowDuplicates?: boolean | undefined;
  /**
   * Aborts the upload; the promise rejects with `signal.reason`, and open sessions are aborted.
   *
   * @default no signal
   */
  signal?: AbortSignal | undefined;
}
