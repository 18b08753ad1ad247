import { AIHub, nsToDate } from '@org/aihub-sdk';

const aihub = new AIHub();
const { runs = [] } = await aihub.runs.list({
  from_timestamp: Math.floor(Date.now() / 1000) - 7 * 24 * 60 * 60, // seconds
});
for (const run of runs) {
  console.log(nsToDate(run.start_timestamp)); // from nanoseconds, a bigint
}
