import { onAbort } from '../async/on-abort.ts';
import { Semaphore } from '../async/semaphore.ts';
import { unlessAborted } from '../async/unless-aborted.ts';
import { AIHubError } from '../errors.ts';
import { callRules } from '../options/call-rules.ts';
import {
  aFlag,
  aFunction,
  checkOptions,
  extend,
  type Rules,
  wholeFrom,
} from '../options/check-options.ts';
import { duplicateName, FileUploads, type KnownFiles, type UploadedFile } from './file-uploads.ts';
import type { UploadOptions } from './options.ts';
import { toSource, type UploadFile } from './source.ts';
import { uploadFailed } from './upload-failed.ts';
import type { UploadTarget } from './upload-file.ts';

const uploadRules: Rules = /* @__PURE__ */ extend(callRules, {
  concurrency: wholeFrom(1),
  onProgress: aFunction,
  allowDuplicates: aFlag,
});

/**
 * Uploads files, several at a time; one that fails keeps no other from being uploaded, unless it
 * fails for a reason that holds for all of them.
 *
 * @throws UploadError when a file failed, after all were tried.
 */
export async function uploadAll(
  files: Iterable<UploadFile> | AsyncIterable<UploadFile>,
  target: UploadTarget,
  options: UploadOptions,
): Promise<UploadedFile[]> {
  checkOptions('batches.upload', options, uploadRules);
  const { concurrency = 4, signal } = options;
  checkFiles(files);
  signal?.throwIfAborted();
  const list = Symbol.iterator in files ? Array.from(files) : undefined;
  const known = list && checkAll(list, options);
  const control = new AbortController();
  const forget = onAbort(signal, () => control.abort(signal?.reason));
  try {
    const uploads = new FileUploads(target, options, concurrency, control, known);
    // Rejects at once, though reading the caller's files may take a while to end.
    const uploading = uploadEach(list ?? files, uploads, concurrency, control.signal);
    return await unlessAborted(signal, uploading);
  } finally {
    forget();
  }
}

async function uploadEach(
  files: Iterable<UploadFile> | AsyncIterable<UploadFile>,
  uploads: FileUploads,
  concurrency: number,
  signal: AbortSignal,
): Promise<UploadedFile[]> {
  const slots = new Semaphore(concurrency);
  const running = new Set<Promise<void>>();
  const begin = async (file: UploadFile): Promise<void> => {
    await slots.take();
    signal.throwIfAborted();
    const task = uploads.upload(file).finally(() => {
      running.delete(task);
      slots.release();
    });
    running.add(task);
  };
  try {
    if (Symbol.asyncIterator in files) await readEach(files, signal, begin);
    else for (const file of files) await begin(file);
  } finally {
    await Promise.all(running);
  }
  signal.throwIfAborted();
  const { done, failed } = uploads;
  if (failed.length > 0) throw uploadFailed(done, failed);
  return done;
}

/** A read that never ends holds up no abort. */
async function readEach(
  files: AsyncIterable<UploadFile>,
  signal: AbortSignal,
  begin: (file: UploadFile) => Promise<void>,
): Promise<void> {
  const iterator = iteratorOf(files);
  try {
    for (;;) {
      const { done, value: file } = await unlessAborted(signal, iterator.next());
      if (done) return;
      await begin(file);
    }
  } finally {
    iterator.return().catch(() => {});
  }
}

function checkFiles(files: unknown): void {
  if (typeof files === 'object' && files !== null) {
    if (Symbol.iterator in files || Symbol.asyncIterator in files) return;
  }
  const isMissing = files === null || files === undefined;
  const isPromise = files instanceof Promise;
  const what = isMissing ? files : isPromise ? 'a Promise: await it' : `of type ${typeof files}`;
  throw new AIHubError(
    `The files of an upload must be an array or an iterable of files, and this is ${what}. ` +
      'Put a single file into an array: [file].',
  );
}

async function* iteratorOf<T>(items: AsyncIterable<T>): AsyncGenerator<T, void> {
  yield* items;
}

/** What a source holds is made again when its file is uploaded: of thousands of files it would add up. */
function checkAll(files: readonly UploadFile[], { allowDuplicates }: UploadOptions): KnownFiles {
  const names = new Set<string>();
  let totalSize = 0;
  for (const file of files) {
    const { name, size } = toSource(file);
    if (names.has(name) && !allowDuplicates) throw duplicateName(name);
    names.add(name);
    totalSize += size;
  }
  return { files: files.length, totalSize };
}
