import { AIHub, nsToDate } from '@org/aihub-sdk';

const aihub = new AIHub(); // the token comes from AIHUB_API_TOKEN
const { runs = [] } = await aihub.runs.list({
  limit: 5,
  order: 'DESCENDING',
});
for (const run of runs) {
  console.log(run.id, run.status, nsToDate(run.start_timestamp));
}
