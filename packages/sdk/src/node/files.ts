import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AIHubError } from '../errors.ts';
import type { UploadFile } from '../upload/source.ts';

/**
 * A file of this machine, to upload. Its content is read when it is sent, never whole.
 *
 * @param path - Where it is.
 * @param name - The name that it gets in the batch. Default: its own.
 * @throws the error of `node:fs` when it cannot be read; AIHubError when it is a folder.
 * @example
 * ```ts
 * import { fileFromPath } from '@org/aihub-sdk/node';
 * await aihub.batches.upload(batchId, [await fileFromPath('in/invoice-0417.pdf')]);
 * ```
 */
export async function fileFromPath(
  path: string,
  name: string = basename(path),
): Promise<UploadFile> {
  if (!(await stat(path)).isFile()) {
    throw new AIHubError(`${path} is not a file. For a folder: filesFromFolder.`);
  }
  return { name, content: await openAsBlob(path) };
}

/** Which files of a folder are taken. */
export interface FolderOptions {
  /**
   * Those of its subfolders too. A batch has no folders: files of one name in two of them are
   * refused by `batches.upload`. Default: false.
   */
  recursive?: boolean | undefined;
}

/**
 * The files of a folder, to upload: sorted by name, without those whose name begins with a dot.
 *
 * @throws the error of `node:fs` when the folder cannot be read; AIHubError when there is no file.
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
  const files = await filesIn(folder, options.recursive ?? false);
  if (files.length === 0) throw new AIHubError(`There is no file in ${folder}.`);
  return files;
}

async function filesIn(folder: string, recursive: boolean): Promise<UploadFile[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  const files: UploadFile[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const kind = await stat(path);
    if (kind.isFile()) files.push(await fileFromPath(path));
    else if (kind.isDirectory() && recursive) files.push(...(await filesIn(path, recursive)));
  }
  return files;
}
