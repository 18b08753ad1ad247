import { onAbort } from '../async/on-abort.ts';
import { Semaphore } from '../async/semaphore.ts';
import { unlessAborted } from '../async/unless-aborted.ts';
import {
  AIHubError,
  AuthenticationError,
  InsufficientUnitsError,
  NotFoundError,
  UploadError,
} from '../errors.ts';
import type { OperationId } from '../generated/calls.ts';
import { type Source, toSource, type UploadFile } from './source.ts';
import { Stop } from './stop.ts';
import { type UploadTarget, uploadFile } from './upload-file.ts';

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

/** How files are uploaded. */
export interface UploadSettings {
  /** Requests at a time; each holds one part or small file in memory at most. Default: 4. */
  concurrency?: number | undefined;
  /**
   * Called with the progress, and never awaited. When it throws, or returns a promise that rejects
   * before the last file is done, the upload stops: it rejects with that error, and open sessions
   * are aborted. Files that were done by then stay in the batch.
   */
  onProgress?: ((progress: UploadProgress) => unknown) | undefined;
  /** Several files of one name: each goes over the one before. Default: false, which refuses them. */
  allowDuplicates?: boolean | undefined;
  /** Ends the upload; the promise rejects with `signal.reason`, and open sessions are aborted. */
  signal?: AbortSignal | undefined;
}

/** A file that is in the batch. */
export interface UploadedFile {
  name: string;
  /** In bytes. */
  size: number;
}

/** A file that is not, or perhaps not, in the batch. */
export interface FailedUpload {
  name: string;
  error: unknown;
}

/**
 * Uploads files, several at a time; one that fails keeps no other from being uploaded, unless it
 * fails for a reason that holds for all of them.
 *
 * @throws UploadError when a file failed, after all were tried.
 */
export async function uploadAll(
  files: Iterable<UploadFile> | AsyncIterable<UploadFile>,
  target: UploadTarget,
  settings: UploadSettings,
): Promise<UploadedFile[]> {
  const { concurrency = 4, signal } = settings;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new AIHubError(`concurrency must be a whole number from 1, not ${concurrency}.`);
  }
  checkFiles(files);
  signal?.throwIfAborted();
  const known = Symbol.iterator in files ? Array.from(files, toSource) : undefined;
  if (known && !settings.allowDuplicates) checkDuplicates(known);
  const stop = new Stop();
  const forget = onAbort(signal, () => stop.now(signal?.reason));
  try {
    const work = new Upload(target, settings, concurrency, stop, known);
    // At once, though the caller's files may be read on for a while.
    return await unlessAborted(signal, uploadEach(known ?? files, work, concurrency, stop));
  } finally {
    forget();
  }
}

async function uploadEach(
  files: Iterable<Source> | Iterable<UploadFile> | AsyncIterable<UploadFile>,
  work: Upload,
  concurrency: number,
  stop: Stop,
): Promise<UploadedFile[]> {
  const turns = new Semaphore(concurrency);
  const running = new Set<Promise<void>>();
  const iterator = iteratorOf<Source | UploadFile>(files);
  try {
    for (;;) {
      const next = iterator.next();
      const { done, value: file } = await stop.during((signal) => unlessAborted(signal, next));
      if (done) break;
      await turns.take();
      if (stop.isOn) break;
      const task = work.upload(file).finally(() => {
        running.delete(task);
        turns.release();
      });
      running.add(task);
    }
  } finally {
    iterator.return().catch(() => {});
    await Promise.all(running);
  }
  stop.throwIfOn();
  const { done, failed } = work;
  if (failed.length > 0) throw new UploadError(done, failed);
  return done;
}

function checkFiles(files: unknown): void {
  if (typeof files === 'object' && files !== null) {
    if (Symbol.iterator in files || Symbol.asyncIterator in files) return;
  }
  throw new AIHubError(
    `The files of an upload must be an array or an iterable of files, not ${files === null ? 'null' : `a ${typeof files}`}. ` +
      'Put a single file into an array: [file].',
  );
}

async function* iteratorOf<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T, void> {
  yield* items;
}

function checkDuplicates(sources: readonly Source[]): void {
  const names = new Set<string>();
  for (const { name } of sources) {
    if (names.has(name)) throw duplicate(name);
    names.add(name);
  }
}

function duplicate(name: string): AIHubError {
  return new AIHubError(
    `Two files are called ${name}, and in a batch one would go over the other. ` +
      'Rename one; or pass allowDuplicates: true to keep the last.',
  );
}

class Upload {
  readonly done: UploadedFile[] = [];
  readonly failed: FailedUpload[] = [];
  readonly #target: UploadTarget;
  readonly #settings: UploadSettings;
  readonly #stop: Stop;
  readonly #files: number | undefined;
  readonly #totalSize: number | undefined;
  readonly #slots: Semaphore;
  /** The last upload of each name. */
  readonly #byName = new Map<string, Promise<void>>();
  /** Why no file can be uploaded. */
  #hopeless: unknown;
  #totalUploadedBytes = 0;

  constructor(
    target: UploadTarget,
    settings: UploadSettings,
    concurrency: number,
    stop: Stop,
    known: readonly Source[] | undefined,
  ) {
    this.#target = target;
    this.#settings = settings;
    this.#stop = stop;
    this.#files = known?.length;
    this.#totalSize = known?.reduce((sum, { size }) => sum + size, 0);
    this.#slots = new Semaphore(concurrency);
  }

  /** Never rejects. */
  async upload(file: Source | UploadFile): Promise<void> {
    const { name } = file;
    const before = this.#byName.get(name);
    const task = this.#upload(file, before).catch((error: unknown) => {
      if (isAboutAll(error)) this.#hopeless ??= error;
      this.failed.push({ name, error });
    });
    this.#byName.set(name, task);
    await task;
  }

  async #upload(file: Source | UploadFile, before: Promise<void> | undefined): Promise<void> {
    if (before && !this.#settings.allowDuplicates) throw duplicate(file.name);
    await before;
    if (this.#hopeless !== undefined) throw this.#hopeless;
    const source = 'parts' in file ? file : toSource(file);
    const { name, size } = source;
    const frame = { target: this.#target, slots: this.#slots, stop: this.#stop };
    let uploadedBytes = 0;
    await uploadFile(source, frame, (bytes) => {
      uploadedBytes += bytes;
      this.#totalUploadedBytes += bytes;
      if (uploadedBytes < size) this.#tell(name, size, uploadedBytes);
    });
    this.done.push({ name, size });
    this.#tell(name, size, size);
  }

  /** Never throws: what the callback throws ends the upload and is no file's failure. */
  #tell(name: string, size: number, uploadedBytes: number): void {
    if (this.#stop.isOn) return;
    try {
      const later = this.#settings.onProgress?.({
        name,
        size,
        uploadedBytes,
        totalUploadedBytes: this.#totalUploadedBytes,
        totalSize: this.#totalSize,
        filesDone: this.done.length,
        files: this.#files,
      });
      Promise.resolve(later).catch((error: unknown) => this.#stop.now(error));
    } catch (error) {
      this.#stop.now(error);
    }
  }
}

/** Requests whose 404 says that the batch is missing; that of a part speaks of its session. */
const aboutTheBatch: readonly string[] = [
  'addFileToBatch',
  'createMultipartUploadSession',
] satisfies OperationId[];

/** The next file would fail in the same way. */
function isAboutAll(error: unknown): boolean {
  if (error instanceof NotFoundError) return aboutTheBatch.includes(error.operationId);
  return error instanceof AuthenticationError || error instanceof InsufficientUnitsError;
}
