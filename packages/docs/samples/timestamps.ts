import { AIHub, stringify } from '@org/aihub-sdk';

const aihub = new AIHub();

// #region read
const run = await aihub.runs.get('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d');
run.start_timestamp; // 1765912514238248673n, a bigint
// #endregion read

// #region date
function toDate(nanoseconds: bigint): Date {
  return new Date(Number(nanoseconds / 1_000_000n));
}

const started = run.start_timestamp && toDate(run.start_timestamp);
const finished = run.finish_timestamp ? toDate(run.finish_timestamp) : undefined; // null, 0n: not yet
// #endregion date

// #region duration
if (run.start_timestamp && run.finish_timestamp) {
  const milliseconds = Number((run.finish_timestamp - run.start_timestamp) / 1_000_000n);
  console.log(`It took ${milliseconds / 1000} s.`);
}
// #endregion duration

// #region units
const dayMs = 24 * 60 * 60 * 1000;
const lastWeek = await aihub.runs.list({
  from_timestamp: Math.floor((Date.now() - 7 * dayMs) / 1000), // seconds
});
const { created_at_ms } = await aihub.batches.get(48213);
const created = created_at_ms && new Date(Number(created_at_ms)); // milliseconds
// #endregion units

// #region json
JSON.stringify(run); // {"id":"019b28a1-…","start_timestamp":"1765912514238248673",…}
stringify(run); //      {"id":"019b28a1-…","start_timestamp":1765912514238248673,…}
// #endregion json

console.log(started, finished, lastWeek, created);
