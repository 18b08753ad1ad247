// Writes the results of a run as CSV or JSON Lines, and prints its CPU time and peak memory, as JSON.
import { createWriteStream } from 'node:fs';
import { devNull } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { AIHub, type ResultsFile, rows, toJsonLines } from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';
import Papa from 'papaparse';
import { cpuMs } from './measure.ts';
import { bodyAt, pageSize } from './results-pages.ts';

const [kind = '', count = ''] = process.argv.slice(2);
const documents = Number(count);
let bytes = 0;

function body(offset: number): Uint8Array<ArrayBuffer> {
  const page = bodyAt(offset, documents);
  bytes += page.length;
  return page;
}

const aihub = new AIHub({
  apiRoot: 'http://127.0.0.1/api',
  apiToken: 'bench',
  fetch: async (input) => {
    const { searchParams } = new URL(input instanceof Request ? input.url : input);
    return new Response(body(Number(searchParams.get('file_offset'))));
  },
});

/** What a page costs in any case. */
async function* byHand(write: (files: ResultsFile[]) => string) {
  const utf8 = new TextDecoder();
  for (let offset = 0; offset < documents; offset += pageSize) {
    yield write(JSON.parse(utf8.decode(body(offset))).files);
  }
}

function csvOf(files: ResultsFile[]): string {
  const list = files.flatMap(({ original_file_name, documents }) =>
    (documents ?? []).map(({ class_name, page_numbers, fields }, index) => ({
      'file.name': original_file_name,
      'document.index': index,
      'document.class': class_name,
      'document.pages': JSON.stringify(page_numbers),
      'document.errors': null,
      ...Object.fromEntries((fields ?? []).map(({ field_name, value }) => [field_name, value])),
    })),
  );
  return Papa.unparse(list, { escapeFormulae: true });
}

const results = () => aihub.runs.iterateResults('r', {}, { prefetch: true });
const ways: Record<string, () => AsyncIterable<string>> = {
  csv: () => toCsv(rows(results()), { columns: 'first' }),
  'csv by hand': () => byHand(csvOf),
  jsonl: () => toJsonLines(results()),
  'jsonl by hand': () =>
    byHand((files) => files.map((file) => `${JSON.stringify(file)}\n`).join('')),
};

const before = cpuMs();
await pipeline((ways[kind] as () => AsyncIterable<string>)(), createWriteStream(devNull));
const ms = cpuMs() - before;
console.log(JSON.stringify({ ms, bytes, peak: process.resourceUsage().maxRSS * 1024 }));
