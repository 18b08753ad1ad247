/** What the resources load when they wait for the first time. */
export { deleteAndWait } from './delete-and-wait.ts';
export { jobWaits, runWaits } from './waits.ts';
