import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { AIHub, toJsonLines } from '@org/aihub-sdk';

const [runId = '', file = ''] = process.argv.slice(2);
const aihub = new AIHub();
const results = aihub.runs.iterateResults(runId);
await pipeline(toJsonLines(results), createWriteStream(file));
