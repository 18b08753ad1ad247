import { AIHub, rows } from '@org/aihub-sdk';

const [runId = ''] = process.argv.slice(2);
const aihub = new AIHub();
const results = aihub.runs.iterateResults(runId, {
  include_confidence_scores: true,
});

for await (const row of rows(results, { per: 'field', confidence: true })) {
  console.log(
    row['field.name'],
    row['field.value'],
    row['field.confidence'],
  );
}
