export { downloadFolder } from './download-folder.ts';
export { type FolderOptions, fileFromPath, filesFromFolder } from './files.ts';
export { createPoolFetch, type PoolFetch, type PoolFetchOptions } from './pool-fetch.ts';
export type { RemoteFiles, TransferOptions, TransferProgress } from './transfer.ts';
export { type UploadFolderOptions, uploadFolder } from './upload-folder.ts';
