import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type AIHub, UploadError, type UploadedFile } from '@org/aihub-sdk';
import { fileFromPath, filesFromFolder } from '@org/aihub-sdk/node';

export async function folder(
  aihub: AIHub,
  path: string,
): Promise<UploadedFile[]> {
  // #region folder
  const batch = await aihub.batches.create({
    name: 'Invoices, December 2025',
  });
  const files = await filesFromFolder(path);

  const uploaded = await aihub.batches.upload(batch.id, files, {
    onProgress: ({ filesDone, files }) =>
      console.log(`${filesDone} of ${files}`),
  });
  // #endregion folder
  return uploaded;
}

export async function kinds(
  aihub: AIHub,
  batchId: number,
  path: string,
): Promise<UploadedFile[]> {
  const bytes = new TextEncoder().encode('INVOICE\nTotal: 7.00');
  // #region kinds
  const { size } = await stat(path);
  const uploaded = await aihub.batches.upload(batchId, [
    await fileFromPath(path), // a file of this machine
    { name: 'note.txt', content: bytes }, // bytes, or a Blob
    new File(['INVOICE\nTotal: 9.00'], 'invoice.txt'), // a File
    { name: 'scan.txt', size, stream: () => createReadStream(path) },
  ]);
  // #endregion kinds
  return uploaded;
}

export async function again(
  aihub: AIHub,
  batchId: number,
  path: string,
): Promise<string[]> {
  // #region failed
  const files = await filesFromFolder(path);
  try {
    await aihub.batches.upload(batchId, files);
  } catch (error) {
    if (!(error instanceof UploadError)) throw error;
    for (const { name, error: why } of error.failed)
      console.error(name, why);
    const names = new Set(error.failed.map(({ name }) => name));
    const missing = files.filter(({ name }) => names.has(name));
    await aihub.batches.upload(batchId, missing);
  }
  // #endregion failed
  return (await aihub.batches.iterateFiles(batchId).toArray()).map(
    ({ name }) => name ?? '',
  );
}
