import type { AIHub } from '@org/aihub-sdk';
import type { filesFromFolder } from '@org/aihub-sdk/node';
import { UsageError } from '../errors/usage-error.ts';
import type { Session } from '../session/session.ts';
import { bar } from '../session/status-line.ts';
import type { JobFile } from './job-file.ts';

/** The files of a folder, and what they look like. */
export interface Documents {
  files: Awaited<ReturnType<typeof filesFromFolder>>;
  stamps: ReadonlyMap<string, string>;
}

/**
 * Puts into the batch what is not in it yet.
 *
 * @throws UsageError when files changed after the run was sent, so that its results are not theirs.
 */
export async function uploadDocuments(
  session: Session,
  aihub: AIHub,
  job: JobFile,
  batchId: number,
  { files, stamps }: Documents,
): Promise<void> {
  const { uploaded, sentAt, key } = job.state;
  const missing = files.filter(({ name }) => uploaded[name] !== stamps.get(name));
  const removed = Object.keys(uploaded).filter((name) => !stamps.has(name));
  if (sentAt !== undefined) {
    if (missing.length + removed.length > 0)
      throw changed([...missing.map(({ name }) => name), ...removed], key);
    return;
  }
  for (const name of removed)
    await aihub.batches.deleteFile(batchId, name, { signal: session.signal });
  const done = Object.fromEntries(Object.entries(uploaded).filter(([name]) => stamps.has(name)));
  let left = missing.length;
  await aihub.batches.upload(batchId, missing, {
    signal: session.signal,
    onProgress: ({ name, uploadedBytes, size, totalUploadedBytes, totalSize, filesDone }) => {
      session.status.show(
        `Uploading ${bar(totalUploadedBytes, totalSize ?? 0)}  ${filesDone} of ${missing.length} files`,
      );
      if (uploadedBytes < size) return undefined;
      done[name] = stamps.get(name) ?? '';
      left--;
      // The next process leaves it out. With many small files not each of them is worth a write.
      return left % 20 === 0 ? job.save({ uploaded: { ...done } }) : undefined;
    },
  });
  await job.save({ uploaded: done });
}

function changed(names: readonly string[], key: string): UsageError {
  const shown =
    names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
  return new UsageError(
    `The run of the unfinished job on this folder was sent already (its tag is idempotency-key:${key}), and ${shown} changed after that. ` +
      'Undo the changes to go on with that run, or pass --restart to start over and pay again.',
  );
}
