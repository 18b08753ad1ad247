/** What the resources load when they go through a list for the first time. */
export { countedPages } from './counted-pages.ts';
export { endOfLog } from './end-of-log.ts';
export { checkObject, idOf, itemsOf } from './items.ts';
export { iterateResults, iterateRuns } from './iterate-runs.ts';
export { offsetPages } from './offset-pages.ts';
export { tokenPages } from './token-pages.ts';
