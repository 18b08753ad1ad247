import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AIHubError } from '../errors.ts';
import { checkOptions } from '../options/check-options.ts';
import { about } from './about-path.ts';
import { downloadFile, partName } from './download-file.ts';
import { localName } from './local-name.ts';
import {
  checkRemote,
  Progress,
  type RemoteFiles,
  type TransferOptions,
  transferAll,
  transferRules,
} from './transfer.ts';

/** Folders in folders, at most: a server could go on without end. */
const maxDepth = 100;

/** A file to download: its path below the folder, as names. */
interface Item {
  names: readonly string[];
}

/**
 * Downloads a folder with all that it holds, such as the output of a run.
 *
 * Files are written as they arrive, so memory does not grow with their size. Called again after it
 * failed, it goes on: files that are complete stay (they have the size and time of the remote ones), and
 * those that were begun, named `….part`, are completed. No file is written outside of `toFolder`,
 * whatever names the server gives.
 *
 * @param files - `aihub.files`.
 * @param path - The remote folder, e.g. `run.output_dir`.
 * @param toFolder - Where to put it; made if there is none.
 * @returns The paths of the files, below `toFolder`, in the order of the server.
 * @throws The first error of any file; then no further one is begun. `InvalidRequestError` when a
 *   name of the server cannot be a file name here. `NotFoundError` when there is no such folder.
 * @sends `readFile`, `getFileMetadata`
 * @example
 * ```ts
 * import { downloadFolder } from '@org/aihub-sdk/node';
 * await downloadFolder(aihub.files, outputDir, 'out', {
 *   onProgress: ({ filesDone, files }) => console.log(`${filesDone} of ${files}`),
 * });
 * ```
 */
export async function downloadFolder(
  files: RemoteFiles,
  path: string,
  toFolder: string,
  options: TransferOptions = {},
): Promise<string[]> {
  checkOptions('downloadFolder', options, transferRules);
  const { concurrency: _, onProgress, ...call } = options;
  const remote = checkRemote('downloadFolder', files, path);
  await about(toFolder, (at) => mkdir(at, { recursive: true }));
  const items: Item[] = [];
  const folders = [toFolder];
  await search(files, remote, toFolder, [], items, folders, call);
  const progress = new Progress(items.length, onProgress);
  await transferAll(items, options, async ({ names }, signal) => {
    const name = names.join('/');
    const onBytes = (count: number) => progress.bytes(name, count);
    const target = join(toFolder, ...names);
    await downloadFile(files, `${remote}/${name}`, target, { ...call, signal }, onBytes);
    progress.done(name);
  });
  await removeParts(folders, items, toFolder);
  return items.map(({ names }) => join(toFolder, ...names));
}

async function search(
  files: RemoteFiles,
  remote: string,
  toFolder: string,
  above: readonly string[],
  items: Item[],
  folders: string[],
  call: TransferOptions,
): Promise<void> {
  if (above.length > maxDepth) {
    throw new AIHubError(`${remote} lies more than ${maxDepth} folders deep, so it has no end.`);
  }
  const at = [remote, ...above].join('/');
  for (const { name, kind } of await files.list(at, call)) {
    const names = [...above, localName(name)];
    if (kind === 'file') {
      items.push({ names });
      continue;
    }
    folders.push(await makeFolder(join(toFolder, ...names)));
    await search(files, remote, toFolder, names, items, folders, call);
  }
}

/** A link in the place of a folder would lead its files elsewhere. */
async function makeFolder(folder: string): Promise<string> {
  await about(folder, (at) => mkdir(at, { recursive: true }));
  if ((await lstat(folder)).isDirectory()) return folder;
  throw new AIHubError(`${folder} is a link, and no folder. Remove it, or choose another folder.`);
}

/** Parts of versions that are no more. */
async function removeParts(
  folders: readonly string[],
  items: readonly Item[],
  toFolder: string,
): Promise<void> {
  const done = new Set(items.map(({ names }) => join(toFolder, ...names)));
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (partName.test(name) && !done.has(path) && done.has(path.replace(partName, ''))) {
        await rm(path);
      }
    }
  }
}
