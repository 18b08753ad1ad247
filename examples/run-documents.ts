import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmulator } from '@org/aihub-emulator';
import { AIHub, type ResultsFile } from '@org/aihub-sdk';
import { downloadFolder, filesFromFolder } from '@org/aihub-sdk/node';
import { toRow } from './run-text.ts';
import { printTable } from './table.ts';

const folder = fileURLToPath(new URL('documents', import.meta.url));

/** Where the run puts its output: organization, workspace, drive and folder. */
const output_dir = 'jane.doe/jane.doe/fs/Instabase Drive/december';

/** The whole way of some documents through a run, on an emulator of this process's own. */
export async function runDocuments(): Promise<void> {
  const hub = await startEmulator();
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
  try {
    console.log(`\nTalking to an emulator of AI Hub at ${hub.url}; watch it at ${hub.pageUrl}\n`);
    const { id: batch_id } = await aihub.batches.create({ name: 'Invoices of December' });
    const uploaded = await aihub.batches.upload(batch_id, await filesFromFolder(folder));
    for (const { name, size } of uploaded) console.log(`Uploaded ${name}, ${size} bytes.`);
    const started = await aihub.deployments.run('invoices', {
      batch_id,
      output_dir,
      settings: { tags: ['demo', 'december'] },
    });
    console.log(`\nStarted run ${started.id}.`);
    const startedAt = Date.now();
    const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
    // On a terminal the last line counts up; elsewhere only changes are written.
    const ticker = process.stdout.isTTY
      ? setInterval(() => process.stdout.write(`\r… after ${seconds()}`), 100)
      : undefined;
    const run = await aihub.runs
      .wait(started.id, {
        onUpdate: ({ status }) => console.log(`${ticker ? '\r' : ''}${status} after ${seconds()}`),
      })
      .finally(() => clearInterval(ticker));
    console.log();
    printTable([toRow(run)]);
    const files = await aihub.runs.iterateResults(run.id).toArray();
    console.log(`\nWhat was read from ${files.length} files:\n`);
    printTable(files.flatMap(fieldRows));
    const target = await mkdtemp(join(tmpdir(), 'aihub-output-'));
    const downloaded = await downloadFolder(aihub.files, output_dir, target);
    console.log(`\nDownloaded ${downloaded.length} files of the run's output to ${target}.`);
    const jobs = await aihub.runs.deleteAndWait(run.id);
    console.log(`\nDeleted the run and its batch (${jobs.length} jobs done).`);
  } finally {
    await hub.close();
  }
}

function fieldRows({ original_file_name: file, documents = [] }: ResultsFile) {
  return documents.flatMap(({ class_name, fields = [] }) =>
    fields.map(({ field_name, value, error_msg }) => ({
      file,
      class: class_name,
      field: field_name,
      value: shorten(String(value)),
      error: error_msg,
    })),
  );
}

function shorten(text: string): string {
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}
