import {
  type AIHub,
  AlreadyExistsError,
  type FolderNode,
  filePath,
} from '@org/aihub-sdk';
import { downloadFolder, uploadFolder } from '@org/aihub-sdk/node';

// #region path
const folder = filePath({
  organization: 'acme',
  workspace: 'claims',
  folder: 'in/2026',
}); // /acme/claims/fs/Instabase Drive/in/2026/
// #endregion path

export async function read(aihub: AIHub): Promise<string> {
  // #region read
  const { bytes } = await aihub.files.read(`${folder}a.txt`);
  const text = new TextDecoder().decode(bytes);
  // #endregion read
  return text;
}

export async function stream(aihub: AIHub): Promise<number> {
  const path = `${folder}a.txt`;
  // #region stream
  const { body } = await aihub.files.read(path, undefined, undefined, {
    as: 'stream',
  });
  let size = 0;
  for await (const chunk of body) size += chunk.byteLength;
  // #endregion stream
  return size;
}

export async function part(aihub: AIHub): Promise<string> {
  const path = `${folder}a.txt`;
  // #region part
  const { bytes, range } = await aihub.files.read(path, undefined, {
    Range: 'bytes=0-6',
  });
  console.log(`${range?.start} to ${range?.end} of ${range?.size}`);
  // #endregion part
  return new TextDecoder().decode(bytes);
}

export async function later(
  aihub: AIHub,
  path: string,
): Promise<Uint8Array> {
  // #region later
  const { bytes } = await aihub.files.read(path, undefined, {
    'IB-Retry-Config': { retries: 3, backoffSeconds: 5 },
  });
  // #endregion later
  return bytes;
}

export async function write(aihub: AIHub, text: string): Promise<void> {
  // #region write
  await aihub.files.write(`${folder}a.txt`, new Blob([text]));
  // #endregion write
}

export async function writeNew(
  aihub: AIHub,
  text: string,
): Promise<boolean> {
  // #region new
  try {
    await aihub.files.write(`${folder}new.txt`, new Blob([text]), {
      'If-None-Match': '*',
    });
  } catch (error) {
    if (!(error instanceof AlreadyExistsError)) throw error;
    return false; // there is one, and it is as it was
  }
  // #endregion new
  return true;
}

export async function look(aihub: AIHub): Promise<FolderNode[]> {
  // #region look
  const head = await aihub.files.metadata(`${folder}a.txt`);
  console.log(head['Content-Length'], head['last-modified']);

  const nodes = await aihub.files.list(folder);
  for (const { name, kind } of nodes) console.log(kind, name);
  // #endregion look
  return nodes;
}

export async function remove(aihub: AIHub): Promise<void> {
  // #region delete
  await aihub.files.delete(`${folder}a.txt`);
  // #endregion delete
}

export async function download(
  aihub: AIHub,
  outputDir: string,
  target: string,
): Promise<string[]> {
  // #region download
  const paths = await downloadFolder(aihub.files, outputDir, target, {
    onProgress: ({ filesDone, files }) =>
      console.log(`${filesDone} of ${files}`),
  });
  // #endregion download
  return paths;
}

export async function upload(
  aihub: AIHub,
  from: string,
): Promise<string[]> {
  // #region upload
  const names = await uploadFolder(aihub.files, from, folder, {
    skipSameSize: true, // those that are there from the last time
  });
  // #endregion upload
  return names;
}
