import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { AIHub } from '@org/aihub-sdk';

const [jobId = '', batchId = '', folder = ''] = process.argv.slice(2);
const file = `${folder}/${jobId}.sent`;
const stored = await readFile(file, 'utf8').catch(() => undefined);

const aihub = new AIHub();
const run = await aihub.apps.run(
  { app_name: 'Invoice Extraction', batch_id: Number(batchId) },
  {
    idempotencyKey: jobId,
    mayHaveBeenSent: stored !== undefined && new Date(stored),
    onSend: async (at) => {
      await mkdir(folder, { recursive: true });
      await writeFile(file, at.toISOString());
    },
  },
);
console.log(stored ? 'sent before:' : 'sent now:', run.id);
