// What `npm start` runs: reads runs and results with the built package, and prints them.
import { startMock } from '@org/aihub-mock';
import { AIHub, AIHubError, type Run } from '@org/aihub-sdk';

const account = process.env.AIHUB_API_TOKEN;
const mock = account ? undefined : await startMock();
const aihub = mock ? new AIHub({ apiToken: 'any', apiRoot: mock.url }) : new AIHub();
try {
  if (mock) console.log(`\nTalking to a mock of AI Hub at ${mock.url}.`);
  else console.log(`\nTalking to your account at ${process.env.AIHUB_API_ROOT || 'AI Hub'}.`);
  await show();
} catch (error) {
  if (!(error instanceof AIHubError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  await mock?.close();
}

async function show(): Promise<void> {
  const week = 7 * 24 * 3600;
  const from_timestamp = Math.floor(Date.now() / 1000) - week;
  const { runs = [] } = await aihub.runs.list({ from_timestamp, limit: 5 });
  console.log(`\naihub.runs.list() → ${runs.length} runs of the last week`);
  console.table(runs.map(toRow));
  const [latest] = runs;
  if (!latest) return;
  const run = await aihub.runs.get(latest.id);
  console.log(`\naihub.runs.get('${latest.id}')`);
  console.table([toRow(run)]);
  const complete = runs.find((item) => item.status === 'COMPLETE');
  if (!complete) {
    console.log('None of these runs is complete, so that there are no results to show.');
    return;
  }
  const { files = [] } = await aihub.runs.results(complete.id);
  console.log(`\naihub.runs.results('${complete.id}') → ${files.length} files`);
  for (const file of files) {
    for (const document of file.documents ?? []) {
      console.log(`\n${file.original_file_name}: ${document.class_name ?? 'no class'}`);
      console.table(document.fields?.map(({ field_name, value }) => ({ field_name, value })));
    }
  }
}

function toRow(run: Run) {
  return {
    id: run.id,
    status: run.status,
    started: toText(run.start_timestamp),
    finished: toText(run.finish_timestamp),
    duration: duration(run),
    tags: run.tags?.join(', ') ?? '',
  };
}

/** Nanoseconds since 1970 as a date; 0, null and absent mean "not yet". */
function toText(ns: bigint | null | undefined): string {
  return ns ? new Date(Number(ns / 1_000_000n)).toLocaleString() : '';
}

function duration({ start_timestamp: start, finish_timestamp: finish }: Run): string {
  return start && finish ? `${Number((finish - start) / 1_000_000n) / 1000} s` : '';
}
