import { type Dirent, type Stats, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AIHubError } from '../errors.ts';
import { aFlag, checkOptions } from '../options/check-options.ts';
import type { UploadFile } from '../upload/source.ts';
import { about } from './about-path.ts';
import { contentOf, isUnchanged, type Version } from './file-content.ts';

/**
 * A file of this machine, to upload. It is opened and read when it is sent, and held whole up to 1 MiB. If it has
 * changed by then, its upload fails with an error that says so.
 *
 * @param path - Where it is.
 * @param name - The name that it gets in the batch. Default: its own.
 * @throws AIHubError when it cannot be read or is not a file; `cause` is the error of `node:fs`.
 * @example
 * ```ts
 * import { fileFromPath } from '@org/aihub-sdk/node';
 * await aihub.batches.upload(batchId, [await fileFromPath('in/invoice-0417.pdf')]);
 * ```
 */
export async function fileFromPath(path: string, name?: string): Promise<UploadFile> {
  const opened = await about(path, statOf);
  if (opened.isDirectory()) {
    throw new AIHubError(`${path} is a folder. Take its files with filesFromFolder.`);
  }
  if (!opened.isFile()) {
    throw new AIHubError(`${path} is not a file that can be uploaded, but a socket or device.`);
  }
  // No more is kept of it than this: there may be 100,000 files.
  const { size, mtimeMs } = opened;
  const version = { size, mtimeMs };
  return {
    ...{ name: name ?? basename(path), size },
    open: () => about(path, (at) => contentOf(at, version)),
    checkUnchanged: async () => compare(path, version),
  };
}

/**
 * At once, as `openAsBlob` and each read of its Blob do (Node's documentation of `fs.openAsBlob`): a thread of the
 * pool would cost ten times as much.
 */
async function statOf(path: string): Promise<Stats> {
  return statSync(path);
}

/** For a file that changed, Node's `fetch` fails with a bare "NotReadableError" (tried on 20.20.2). */
async function compare(path: string, opened: Version): Promise<void> {
  const now = await about(path, statOf);
  if (isUnchanged(now, opened)) return;
  throw new AIHubError(
    `${path} changed after it was opened for the upload: it had ${opened.size} bytes, and has ${now.size} now. ` +
      'Upload it again when nothing writes to it any more.',
  );
}

/** Which files of a folder are taken. */
export interface FolderOptions {
  /**
   * Whether to take the files of subfolders too. A batch has no folders: files of one name in two
   * of them are refused by `batches.upload`.
   *
   * @default neither, so that a folder with subfolders is an error, which says how many there are
   */
  recursive?: boolean | undefined;
}

/**
 * The files of a folder, to upload: sorted by name, without files and folders whose name begins
 * with a dot.
 *
 * @throws AIHubError when there is no file; when there are subfolders and `recursive` does not say
 *   what to do about them; when something cannot be read, such as a link that leads nowhere.
 * @example
 * ```ts
 * import { filesFromFolder } from '@org/aihub-sdk/node';
 * await aihub.batches.upload(batchId, await filesFromFolder('in'));
 * ```
 */
export async function filesFromFolder(
  folder: string,
  options: FolderOptions = {},
): Promise<UploadFile[]> {
  checkOptions('filesFromFolder', options, { recursive: aFlag });
  const { recursive } = options;
  const found: Found = { files: [], folders: [], hidden: 0 };
  await search(folder, recursive === true, [], found);
  const { files, folders, hidden } = found;
  if (folders.length > 0 && recursive === undefined) {
    throw new AIHubError(
      `${folder} has ${count(folders.length, 'subfolder')} (such as ${folders[0]}). Take the files in there ` +
        'too with { recursive: true }, or leave them out with { recursive: false }.',
    );
  }
  if (files.length > 0) return files;
  const left = [
    folders.length > 0 && recursive === false ? count(folders.length, 'subfolder') : '',
    hidden > 0 ? `${count(hidden, 'name')} beginning with a dot` : '',
  ].filter((text) => text !== '');
  throw new AIHubError(
    `There is no file in ${folder}${left.length > 0 ? `; left out: ${left.join(', ')}` : ''}.`,
  );
}

interface Found {
  files: UploadFile[];
  /** Names of subfolders. */
  folders: string[];
  /** How many names begin with a dot. */
  hidden: number;
}

async function search(
  folder: string,
  recursive: boolean,
  above: readonly string[],
  found: Found,
): Promise<void> {
  const real = await about(folder, (at) => realpath(at));
  if (above.includes(real)) {
    throw new AIHubError(
      `${folder} is a link to a folder that it lies in, so its files have no end. Remove the link.`,
    );
  }
  const entries = await about(folder, (at) => readdir(at, { withFileTypes: true }));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    const path = join(folder, name);
    if (name.startsWith('.')) {
      found.hidden++;
    } else if (await isFolder(entry, path)) {
      found.folders.push(name);
      if (recursive) await search(path, recursive, [...above, real], found);
    } else {
      found.files.push(await fileFromPath(path));
    }
  }
}

/** Only a link has to be looked at. */
async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return (await about(path, (at) => stat(at))).isDirectory();
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
