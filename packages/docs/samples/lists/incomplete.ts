import { AIHub } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const files = aihub.runs.iterateResults(
  runId,
  { include_validation_results: true },
  { allowIncomplete: true },
);
for await (const { original_file_name, documents = [] } of files) {
  const valid = documents.every(
    ({ validations }) => validations?.final_result_pass,
  );
  console.log(original_file_name, valid ? 'valid' : 'to be reviewed');
}
