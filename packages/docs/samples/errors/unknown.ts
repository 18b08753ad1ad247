import { AIHub, UnknownOutcomeError } from '@org/aihub-sdk';

const batchId = Number(process.argv[2]);
const app_name = 'Invoice Extraction';
const aihub = new AIHub();
try {
  await aihub.apps.run({ app_name, batch_id: batchId });
} catch (error) {
  if (!(error instanceof UnknownOutcomeError)) throw error;
  const { runs = [] } = await aihub.runs.list({ app_name });
  const started = runs.find((run) => run.batch_id === batchId);
  console.log(
    started
      ? `It was started: ${started.id}`
      : 'Not in the list of the last 24 hours.',
  );
}
