import { AIHubError } from '../errors.ts';
import type { FolderNode } from '../files/listing.ts';
import type { BinaryStream, CallOptions, StreamOptions } from '../operation.ts';
import { callRules } from '../options/call-rules.ts';
import { aFunction, extend, type Rules, wholeFrom } from '../options/check-options.ts';
import { quote } from '../quote.ts';

/** What is used of `aihub.files`. */
export interface RemoteFiles {
  /** As `aihub.files.list`. */
  list(path: string, options?: CallOptions): Promise<FolderNode[]>;
  /** As `aihub.files.metadata`. */
  metadata(
    path: string,
    options?: CallOptions,
  ): Promise<{
    /** Size of the file in bytes. */
    'Content-Length'?: number;
    /** When the file was last changed. */
    'last-modified'?: string;
  }>;
  /** As `aihub.files.read`, with a stream. */
  read(
    path: string,
    query: undefined,
    headers:
      | {
          /** The part to return in bytes counted from 0, e.g. `bytes=1024-`. */
          Range?: string;
        }
      | undefined,
    options: StreamOptions,
  ): Promise<BinaryStream>;
  /** As `aihub.files.write`. */
  write(path: string, body: Blob, headers?: undefined, options?: CallOptions): Promise<unknown>;
}

/** How far a transfer of a folder has come. */
export interface TransferProgress {
  /** The file that went on: its path below the folder, with slashes. */
  name: string;
  /** How many files are done. */
  filesDone: number;
  /** How many files there are. */
  files: number;
  /** Of all files, those of an earlier call included. */
  bytesDone: number;
}

/** How a folder is transferred; `timeoutMs` and `maxRetries` hold for each request. */
export interface TransferOptions extends CallOptions {
  /**
   * Files at a time.
   *
   * @default 4
   */
  concurrency?: number | undefined;
  /**
   * Called as bytes arrive. What it throws ends the transfer.
   *
   * @default no callback
   */
  onProgress?: ((progress: TransferProgress) => void) | undefined;
}

/** The options of every transfer. */
export const transferRules: Rules = /* @__PURE__ */ extend(callRules, {
  concurrency: wholeFrom(1),
  onProgress: aFunction,
});

/** Checks the first arguments of a transfer: `aihub.files`, and a remote path without a slash at its end. */
export function checkRemote(of: string, files: unknown, path: unknown): string {
  if (typeof Object(files).metadata !== 'function') {
    throw new AIHubError(`The first argument of ${of} must be aihub.files, not ${quote(files)}.`);
  }
  if (typeof path === 'string') return path.replace(/\/$/, '');
  throw new AIHubError(`The remote path of ${of} must be a text, not ${quote(path)}.`);
}

/** Counts what was transferred, and reports it. */
export class Progress {
  readonly #files: number;
  readonly #onProgress: TransferOptions['onProgress'];
  #filesDone = 0;
  #bytesDone = 0;

  constructor(files: number, onProgress: TransferOptions['onProgress']) {
    this.#files = files;
    this.#onProgress = onProgress;
  }

  bytes(name: string, count: number): void {
    this.#bytesDone += count;
    this.#report(name);
  }

  done(name: string): void {
    this.#filesDone++;
    this.#report(name);
  }

  #report(name: string): void {
    const [filesDone, files, bytesDone] = [this.#filesDone, this.#files, this.#bytesDone];
    this.#onProgress?.({ name, filesDone, files, bytesDone });
  }
}

/**
 * Works through items, several at a time. The first failure ends all of it: nothing more is begun, and
 * what runs is aborted.
 *
 * @throws the first failure, or the reason of the signal.
 */
export async function transferAll<T>(
  items: readonly T[],
  { concurrency = 4, signal }: TransferOptions,
  transfer: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failure = new AbortController();
  const either = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal;
  const left = items.values();
  const worker = async () => {
    for (const item of left) {
      if (either.aborted) return;
      await transfer(item, either).catch((error) => failure.abort(error));
    }
  };
  const length = Math.min(concurrency, items.length);
  await Promise.all(Array.from({ length }, worker));
  signal?.throwIfAborted();
  failure.signal.throwIfAborted();
}
