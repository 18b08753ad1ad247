import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AIHubError, NotFoundError } from '../errors.ts';
import type { CallOptions } from '../operation.ts';
import { aFlag, checkOptions, extend } from '../options/check-options.ts';
import { about } from './about-path.ts';
import {
  checkRemote,
  Progress,
  type RemoteFiles,
  type TransferOptions,
  transferAll,
  transferRules,
} from './transfer.ts';

/** How a folder is uploaded. */
export interface UploadFolderOptions extends TransferOptions {
  /**
   * Whether to leave out files that are there already with the same size: to go on after a failure.
   * A file that changed without changing its size is left out too.
   *
   * @default false
   */
  skipSameSize?: boolean | undefined;
}

/**
 * Uploads the files of a folder and of its subfolders into a folder of a drive. Files are read as they
 * are sent, so memory does not grow with their size. Links are followed; empty folders are left out.
 *
 * @param files - `aihub.files`.
 * @param folder - The folder of this machine.
 * @param path - The remote folder, e.g. what `filePath()` gives. A file at the same path is written over.
 * @returns The paths of the files below `path`, with slashes.
 * @throws The first error of any file; then no further one is begun. `AIHubError` when there is no file.
 * @sends `writeFile`, `getFileMetadata`
 * @example
 * ```ts
 * import { uploadFolder } from '@org/aihub-sdk/node';
 * await uploadFolder(aihub.files, 'in', filePath({ organization: 'acme', workspace: 'claims', folder: 'in' }));
 * ```
 */
export async function uploadFolder(
  files: RemoteFiles,
  folder: string,
  path: string,
  options: UploadFolderOptions = {},
): Promise<string[]> {
  checkOptions('uploadFolder', options, extend(transferRules, { skipSameSize: aFlag }));
  const { concurrency: _, onProgress, skipSameSize, ...call } = options;
  const remote = checkRemote('uploadFolder', files, path);
  const names: string[] = [];
  await search(folder, '', names, []);
  if (names.length === 0) throw new AIHubError(`There is no file in ${folder}.`);
  const progress = new Progress(names.length, onProgress);
  await transferAll(names, options, async (name, signal) => {
    const content = await about(join(folder, name), (at) => openAsBlob(at));
    const to = `${remote}/${name}`;
    const settings = { ...call, signal };
    if (!skipSameSize || (await sizeOf(files, to, settings)) !== content.size) {
      await files.write(to, content, undefined, settings);
    }
    progress.bytes(name, content.size);
    progress.done(name);
  });
  return names;
}

async function search(
  folder: string,
  below: string,
  names: string[],
  above: readonly string[],
): Promise<void> {
  const at = join(folder, below);
  const { dev, ino } = await about(at, (path) => stat(path));
  const id = `${dev}/${ino}`;
  if (above.includes(id)) {
    throw new AIHubError(`${at} is a link to a folder that it lies in, so its files have no end.`);
  }
  for (const own of (await about(at, (path) => readdir(path))).sort()) {
    const name = below ? `${below}/${own}` : own;
    if ((await about(join(folder, name), (path) => stat(path))).isDirectory()) {
      await search(folder, name, names, [...above, id]);
    } else {
      names.push(name);
    }
  }
}

async function sizeOf(
  files: RemoteFiles,
  path: string,
  options: CallOptions,
): Promise<number | undefined> {
  try {
    return (await files.metadata(path, options))['Content-Length'];
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
