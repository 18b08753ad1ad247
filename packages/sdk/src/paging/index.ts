/** What the resources load when they go through a list for the first time. */
export { auditLogQuery, iterateAuditLogs } from './audit-logs.ts';
export { checkObject } from './items.ts';
export { iterateBatches, iterateFiles } from './iterate-batches.ts';
export { iterateResults } from './iterate-results.ts';
export { iterateRuns } from './iterate-runs.ts';
export { iterateLegacyResults, parseStatus } from './legacy.ts';
export { toArray } from './to-array.ts';
