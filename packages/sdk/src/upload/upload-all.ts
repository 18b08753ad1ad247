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
import { AbortGroup } from './abort-group.ts';
import { duplicateName, FileUploads, type UploadedFile } from './file-uploads.ts';
import type { UploadOptions } from './options.ts';
import { type Source, toSource, type UploadFile } from './source.ts';
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
  const known = Symbol.iterator in files ? Array.from(files, toSource) : undefined;
  if (known && !options.allowDuplicates) checkDuplicates(known);
  const group = new AbortGroup();
  const forget = onAbort(signal, () => group.abort(signal?.reason));
  try {
    const uploads = new FileUploads(target, options, concurrency, group, known);
    // Rejects at once, though reading the caller's files may take a while to end.
    return await unlessAborted(signal, uploadEach(known ?? files, uploads, concurrency, group));
  } finally {
    forget();
  }
}

async function uploadEach(
  files: Iterable<Source> | Iterable<UploadFile> | AsyncIterable<UploadFile>,
  uploads: FileUploads,
  concurrency: number,
  group: AbortGroup,
): Promise<UploadedFile[]> {
  const slots = new Semaphore(concurrency);
  const running = new Set<Promise<void>>();
  const iterator = iteratorOf<Source | UploadFile>(files);
  try {
    for (;;) {
      const next = iterator.next();
      const { done, value: file } = await group.run((signal) => unlessAborted(signal, next));
      if (done) break;
      await slots.take();
      if (group.isAborted) break;
      const task = uploads.upload(file).finally(() => {
        running.delete(task);
        slots.release();
      });
      running.add(task);
    }
  } finally {
    iterator.return().catch(() => {});
    await Promise.all(running);
  }
  group.throwIfAborted();
  const { done, failed } = uploads;
  if (failed.length > 0) throw uploadFailed(done, failed);
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
    if (names.has(name)) throw duplicateName(name);
    names.add(name);
  }
}
