export { createPoolFetch, type PoolFetch, type PoolFetchOptions } from './pool-fetch.ts';
