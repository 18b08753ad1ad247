import {
  AIHub,
  durationMs,
  jsonReplacer,
  nsToDate,
  stringify,
} from '@org/aihub-sdk';

const aihub = new AIHub();

// #region read
const run = await aihub.runs.get('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d');
run.start_timestamp; // 1765912514238248673n, a bigint
// #endregion read

// #region date
const started = nsToDate(run.start_timestamp);
const finished = nsToDate(run.finish_timestamp); // undefined before

// Milliseconds, e.g. 1573665.113112; undefined before it has finished.
const tookMs = durationMs(run.start_timestamp, run.finish_timestamp);
// #endregion date

// #region units
const dayMs = 24 * 60 * 60 * 1000;

// The list of runs counts in seconds …
const lastWeek = await aihub.runs.list({
  from_timestamp: Math.floor((Date.now() - 7 * dayMs) / 1000),
});

// … and a batch in milliseconds.
const { created_at_ms } = await aihub.batches.get(48213);
const created = created_at_ms && new Date(Number(created_at_ms));
// #endregion units

// #region json
JSON.stringify(run); // {…,"start_timestamp":"1765912514238248673",…}
stringify(run); //      {…,"start_timestamp":1765912514238248673,…}
// #endregion json

// #region copy
const text = JSON.stringify({ ...run, seen: true }, jsonReplacer);
const response = new Response(text, {
  headers: { 'content-type': 'application/json' },
});
const plain: unknown = JSON.parse(text); // no bigint in it
// #endregion copy

console.log(started, finished, tookMs, lastWeek, created, response, plain);
