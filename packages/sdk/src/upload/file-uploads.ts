import { Semaphore } from '../async/semaphore.ts';
import {
  AIHubError,
  AuthenticationError,
  InsufficientUnitsError,
  NotFoundError,
} from '../errors.ts';
import type { OperationId } from '../generated/calls.ts';
import type { UploadOptions } from './options.ts';
import { toSource, type UploadFile } from './source.ts';
import { type UploadTarget, uploadFile } from './upload-file.ts';

/** A file that is in the batch. */
export interface UploadedFile {
  /** Name of the file in the batch. */
  name: string;
  /** In bytes. */
  size: number;
}

/** A file that is not, or perhaps not, in the batch. */
export interface FailedUpload {
  /** Name that the file was to have in the batch. */
  name: string;
  /** Why it failed. */
  error: unknown;
}

/** Of files that are known before the first is uploaded. */
export interface KnownFiles {
  files: number;
  /** In bytes. */
  totalSize: number;
}

/** The uploads of one `uploadAll`: each file's outcome, and the progress of all. */
export class FileUploads {
  /** By the place among the files, so that outcomes have the order of the files, whichever ended first. */
  readonly #done: UploadedFile[] = [];
  readonly #failed: FailedUpload[] = [];
  #begun = 0;
  #filesDone = 0;
  readonly #target: UploadTarget;
  readonly #options: UploadOptions;
  readonly #control: AbortController;
  readonly #known: KnownFiles | undefined;
  readonly #slots: Semaphore;
  /** The last upload of each name. */
  readonly #byName = new Map<string, Promise<void>>();
  /** The error that every other file would get too. */
  #fatal: unknown;
  #totalUploadedBytes = 0;

  constructor(
    target: UploadTarget,
    options: UploadOptions,
    concurrency: number,
    control: AbortController,
    known: KnownFiles | undefined,
  ) {
    this.#target = target;
    this.#options = options;
    this.#control = control;
    this.#known = known;
    this.#slots = new Semaphore(concurrency);
  }

  get done(): UploadedFile[] {
    return Object.values(this.#done);
  }

  get failed(): FailedUpload[] {
    return Object.values(this.#failed);
  }

  /** Never rejects. */
  async upload(file: UploadFile): Promise<void> {
    const { name } = file;
    const place = this.#begun++;
    const before = this.#byName.get(name);
    const task = this.#upload(file, place, before).catch((error: unknown) => {
      if (concernsAllFiles(error)) this.#fatal ??= error;
      this.#failed[place] = { name, error };
    });
    this.#byName.set(name, task);
    await task;
  }

  async #upload(file: UploadFile, place: number, before: Promise<void> | undefined): Promise<void> {
    if (before && !this.#options.allowDuplicates) throw duplicateName(file.name);
    await before;
    if (this.#fatal !== undefined) throw this.#fatal;
    const source = toSource(file);
    const { name, size } = source;
    const { signal } = this.#control;
    const shared = { target: this.#target, slots: this.#slots, signal };
    let uploadedBytes = 0;
    await uploadFile(source, shared, (bytes) => {
      uploadedBytes += bytes;
      this.#totalUploadedBytes += bytes;
      if (uploadedBytes < size) this.#report(name, size, uploadedBytes);
    });
    this.#done[place] = { name, size };
    this.#filesDone++;
    this.#report(name, size, size);
  }

  /** Never throws: what the callback throws ends the upload and is no file's failure. */
  #report(name: string, size: number, uploadedBytes: number): void {
    if (this.#control.signal.aborted) return;
    try {
      const later = this.#options.onProgress?.({
        name,
        size,
        uploadedBytes,
        totalUploadedBytes: this.#totalUploadedBytes,
        totalSize: this.#known?.totalSize,
        filesDone: this.#filesDone,
        files: this.#known?.files,
      });
      Promise.resolve(later).catch((error: unknown) => this.#control.abort(error));
    } catch (error) {
      this.#control.abort(error);
    }
  }
}

/** Two files have one name. */
export function duplicateName(name: string): AIHubError {
  return new AIHubError(
    `Two files are called ${name}, and in a batch one would overwrite the other. ` +
      'Rename one; or pass allowDuplicates: true to keep the last.',
  );
}

/** Requests whose 404 says that the batch is missing; a 404 for a part is about its session. */
const batchOperations: readonly string[] = [
  'addFileToBatch',
  'createMultipartUploadSession',
] satisfies OperationId[];

/** Whether the next file would fail in the same way. */
function concernsAllFiles(error: unknown): boolean {
  if (error instanceof NotFoundError) return batchOperations.includes(error.operationId);
  return error instanceof AuthenticationError || error instanceof InsufficientUnitsError;
}
