export type { PoolDispatcher } from './dispatchers.ts';
export { type FolderOptions, fileFromPath, filesFromFolder } from './files.ts';
export { createPoolFetch, type PoolFetch, type PoolFetchOptions } from './pool-fetch.ts';
