import { AIHub, durationMs, nsToDate } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const run = await aihub.runs.get(runId);
console.log('started ', nsToDate(run.start_timestamp));
console.log('finished', nsToDate(run.finish_timestamp)); // undefined before

const took = durationMs(run.start_timestamp, run.finish_timestamp);
console.log(took === undefined ? 'not over yet' : `${Math.round(took)} ms`);
