import { AIHub } from '@org/aihub-sdk';

const batchId = Number(process.argv[2]);
const aihub = new AIHub();
const dayMs = 24 * 60 * 60 * 1000;

// The list of runs counts in seconds …
const { runs = [] } = await aihub.runs.list({
  from_timestamp: Math.floor((Date.now() - 7 * dayMs) / 1000),
});
console.log(`Runs of the last seven days: ${runs.length}`);

// … and a batch in milliseconds.
const { created_at_ms } = await aihub.batches.get(batchId);
console.log('created', created_at_ms && new Date(Number(created_at_ms)));
