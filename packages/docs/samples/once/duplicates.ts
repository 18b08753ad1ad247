import { AIHub, DuplicateRunsError, type Run } from '@org/aihub-sdk';

const [jobId = '', batchId = ''] = process.argv.slice(2);
const aihub = new AIHub();

async function submit(): Promise<Run> {
  try {
    return await aihub.apps.run(
      { app_name: 'Invoice Extraction', batch_id: Number(batchId) },
      { idempotencyKey: jobId, mayHaveBeenSent: true },
    );
  } catch (error) {
    if (!(error instanceof DuplicateRunsError)) throw error;
    const [first] = [...error.runs].sort((a, b) =>
      (a.start_timestamp ?? 0n) < (b.start_timestamp ?? 0n) ? -1 : 1,
    );
    if (!first) throw error;
    console.log(`${error.runs.length} runs carry the key ${jobId}.`);
    return first; // what to do with the others is for you to decide
  }
}

const run = await submit();
console.log(`Going on with ${run.id}.`);
