import type { CallOptions } from '../operation.ts';

/** What `onProgress` is called with after each request that brought bytes to the server. */
export interface UploadProgress {
  /** Of the file that went on. */
  name: string;
  /** Bytes of that file that are there. */
  uploadedBytes: number;
  /** Size of that file in bytes. */
  size: number;
  /** Bytes of all files that are there. */
  totalUploadedBytes: number;
  /** Bytes of all files; `undefined` when the files come from an async iterable. */
  totalSize: number | undefined;
  /** How many files are done. */
  filesDone: number;
  /** How many files there are; `undefined` when they come from an async iterable. */
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
