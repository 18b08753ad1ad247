import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { AIHub, rows } from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';

const [runId = '', file = ''] = process.argv.slice(2);
const aihub = new AIHub();
const results = rows(aihub.runs.iterateResults(runId));
await pipeline(toCsv(results, { bom: true }), createWriteStream(file));
