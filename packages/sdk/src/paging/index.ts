/** What the resources load when they go through a list for the first time. */
export { iterateAuditLogs } from './audit-logs.ts';
export { countedPages } from './counted-pages.ts';
export { checkObject, itemsOf } from './items.ts';
export { iterateBatches, iterateFiles } from './iterate-batches.ts';
export { iterateResults, iterateRuns } from './iterate-runs.ts';
export { iterateLegacyResults, parseStatus } from './legacy.ts';
