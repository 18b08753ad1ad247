import { AIHub } from '@org/aihub-sdk';

// #region client
const aihub = new AIHub({ timeoutMs: 60_000, maxRetries: 5 });
// #endregion client

// #region call
const run = await aihub.runs.get('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d', {
  timeoutMs: 5_000,
  maxRetries: 0,
});
// #endregion call

// #region abort
const controller = new AbortController();
process.once('SIGINT', () => controller.abort());

const { batches } = await aihub.batches.list(
  { limit: 50 },
  { signal: controller.signal },
);
// #endregion abort

console.log(run, batches);
