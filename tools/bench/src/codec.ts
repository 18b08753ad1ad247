// The codec against JSON.parse and against the libraries that keep large integers exact.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { cases } from './codec-cases.ts';
import { table } from './measure.ts';

/** A process for each row: what one text has V8 compile would count for the next. */
function measure<T>(what: string): T {
  const args = ['--import', 'tsx', join(import.meta.dirname, 'codec-row.ts'), what];
  return JSON.parse(String(execFileSync(process.execPath, args))) as T;
}

/** CPU of each parser as a multiple of JSON.parse on the same text. */
export async function codecTable(): Promise<string> {
  const rows = cases.map((_, index) => measure<string[]>(String(index)));
  const head = ['text', 'ours, ms', 'ours', 'least'];
  const others = ['lossless-json', 'json-bigint', 'json-with-bigint'];
  return `${table([...head, ...others], rows)}\n\n${measure<string>('parts')}`;
}
