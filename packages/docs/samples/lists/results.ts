import { AIHub } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const query = { include_confidence_scores: true };

for await (const file of aihub.runs.iterateResults(runId, query)) {
  console.log(file.original_file_name, file.documents?.length ?? 0);
}
