import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { AIHub, rows } from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';

const [runId = '', file = ''] = process.argv.slice(2);
const aihub = new AIHub();
const stop = new AbortController();
process.once('SIGINT', () => stop.abort(new Error('Stopped.')));
const results = aihub.runs.iterateResults(
  runId,
  {},
  { prefetch: true, signal: stop.signal },
);
const columns = ['file.name', 'document.errors', 'Invoice_Number', 'Total'];
await pipeline(
  toCsv(rows(results), { columns }),
  createWriteStream(`${file}.part`),
);
await rename(`${file}.part`, file);
