// #region start
import { AIHub, nsToDate } from '@org/aihub-sdk';

const aihub = new AIHub(); // the token comes from AIHUB_API_TOKEN
// #endregion start

// #region list
const { runs = [] } = await aihub.runs.list({ limit: 5, order: 'DESCENDING' });
for (const run of runs) {
  console.log(run.id, run.status, nsToDate(run.start_timestamp));
}
// #endregion list

// #region run
const batch = await aihub.batches.create({ name: 'Invoices, December 2025' });
await aihub.batches.addFile(batch.id, 'invoice.pdf', new Blob(['the bytes of the file']));
const run = await aihub.apps.run({ app_name: 'Invoice Extraction', batch_id: batch.id });
console.log(`Run ${run.id} is ${run.status}.`);
// #endregion run

// #region look
const now = await aihub.runs.get(run.id);
switch (now.status) {
  case 'COMPLETE':
    console.log('Done: the results can be fetched.');
    break;
  case 'FAILED':
  case 'CANCELLED':
    console.log(`Over without results: ${now.msg ?? 'no reason given'}`);
    break;
  case 'STOPPED_AT_CHECKPOINT':
    console.log('Waiting for a person to review it.');
    break;
  default:
    console.log(`Not over yet: ${now.status}`);
}
// #endregion look

// #region results
const results = await aihub.runs.results(run.id, { include_confidence_scores: true });
for (const file of results.files ?? []) {
  for (const document of file.documents ?? []) {
    for (const field of document.fields ?? []) {
      console.log(file.original_file_name, field.field_name, field.value, field.error_msg ?? '');
    }
  }
}
if (results.has_more) console.log('There are more files: fetch on with file_offset.');
// #endregion results
