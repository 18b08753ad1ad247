// The codec against JSON.parse and against the libraries that keep large integers exact.
import JsonBigint from 'json-bigint';
import { JSONParse } from 'json-with-bigint';
import { parse as losslessParse } from 'lossless-json';
import { convertInOrder } from '../../../packages/sdk/src/codec/convert-in-order.ts';
import { decode } from '../../../packages/sdk/src/codec/decode.ts';
import { RunsOperations } from '../../../packages/sdk/src/generated/operations/runs.ts';
import type { Int64Places } from '../../../packages/sdk/src/operation.ts';
import { codecParts } from './codec-parts.ts';
import { comparePairs, cpuMs, fixed, table } from './measure.ts';

const bigintParse = JsonBigint({ useNativeBigInt: true }).parse;

/** A page of results of about so many bytes. */
function results(bytes: number): string {
  const field = (index: number) =>
    `{"field_name":"field_${index}","value":"Some text of a document, line ${index}","type":"TEXT","confidence":{"model":0.9${index % 10},"ocr":0.87},"source_coordinates":[{"top_x":${index}.25,"top_y":10.5,"bottom_x":120.75,"bottom_y":22.5,"page_number":0}]}`;
  const document = `{"class_name":"invoice","page_numbers":[1],"fields":[${Array.from({ length: 20 }, (_, index) => field(index))}]}`;
  const file = `{"original_file_name":"invoice.pdf","input_file_path":"acme/ws/fs/drive/invoice.pdf","documents":[${document}]}`;
  const count = Math.max(0, Math.round((bytes - 250) / file.length));
  const files = Array.from({ length: count }, () => file);
  return `{"id":"019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d","status":"COMPLETE","message":null,"start_timestamp":1765912514238248673,"finish_timestamp":1765914087903361785,"batch_id":"48213","files":[${files}],"keys":{"custom":{"customer":"Acme"}},"review_completed":false,"has_more":false}`;
}

/** A page of the list of runs of about so many bytes: two int64 values in every 350 bytes. */
function runs(bytes: number): string {
  const run = (index: number) =>
    `{"id":"019b28a1-6e9e-7c43-9d0b-${String(index).padStart(12, '0')}","status":"COMPLETE","start_timestamp":17659125142382${10_000 + (index % 89_999)},"finish_timestamp":17659140879033${10_000 + (index % 89_999)},"msg":null,"batch_id":48213,"input_dir":null,"app_id":"0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10","deployment_id":"0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12","tags":["invoices","december"]}`;
  return `{"runs":[${Array.from({ length: Math.max(1, Math.round(bytes / 350)) }, (_, index) => run(index))}]}`;
}

/** Where the int64 values are that a method gives. */
function placesOf(call: (runs: RunsOperations) => unknown): Int64Places | undefined {
  let places: Int64Places | undefined;
  const send = ({ int64 }: { int64?: Int64Places }) => {
    places = int64;
    return new Promise<never>(() => {});
  };
  call(new RunsOperations(send));
  return places;
}

const ofRun = placesOf((runs) => runs.get('a'));
const ofResults = placesOf((runs) => runs.results('a'));
const ofList = placesOf((runs) => runs.list());

const cases = [
  ['run, 400 B', runs(400).slice(9, -2), ofRun],
  ['results, 100 kB', results(1e5), ofResults],
  ['results, 10 MB', results(1e7), ofResults],
  ['results, 64 MB', results(6.4e7), ofResults],
  ['list of runs, 100 kB', runs(1e5), ofList],
  ['list of runs, 10 MB', runs(1e7), ofList],
] as const;

const others: [string, (text: string) => unknown][] = [
  ['lossless-json', losslessParse],
  ['json-bigint', bigintParse],
  ['json-with-bigint', JSONParse],
];

type Run = Record<'start_timestamp' | 'finish_timestamp', unknown>;

const toJSON = { configurable: true, writable: true, value: () => null };

/**
 * The least work for bigints in objects that `JSON.stringify` takes: parse, convert digits that were found
 * before, put them in place, define `toJSON`.
 */
function leastWork(text: string): (() => unknown) | undefined {
  const digits = [...text.matchAll(/_timestamp":(\d+)/g)].map((match) => match[1] as string);
  const parse = () => JSON.parse(text) as Run & { runs?: Run[]; files?: unknown };
  if (parse().files) return undefined;
  return () => {
    const value = parse();
    let next = 0;
    for (const run of value.runs ?? [value]) {
      run.start_timestamp = BigInt(digits[next++] as string);
      run.finish_timestamp = BigInt(digits[next++] as string);
      Object.defineProperty(run, 'toJSON', toJSON);
    }
    return value;
  };
}

/** CPU of each parser as a multiple of JSON.parse on the same text. */
export async function codecTable(): Promise<string> {
  const rows: string[][] = [];
  for (const [name, text, places] of cases) {
    const calls = Math.max(1, Math.round(2e6 / text.length));
    const pairs = text.length > 2e7 ? 3 : text.length > 1e6 ? 9 : 41;
    const effort = { pairs, calls, clock: cpuMs };
    const native = () => JSON.parse(text) as unknown;
    const ours = await comparePairs(() => decode(text, places, convertInOrder), native, effort);
    const least = leastWork(text);
    const floor = least && (await comparePairs(least, native, effort));
    const cells = [name, fixed(ours.ms), fixed(ours.ratio), floor ? fixed(floor.ratio) : '–'];
    for (const [, parse] of others) {
      const few = { ...effort, pairs: text.length > 1e6 ? 3 : 9, warmup: 1 };
      const skip = text.length > 2e7;
      cells.push(skip ? '–' : fixed((await comparePairs(() => parse(text), native, few)).ratio));
    }
    rows.push(cells);
  }
  const head = ['text', 'ours, ms', 'ours', 'least', ...others.map(([name]) => name)];
  return `${table(head, rows)}\n\n${await codecParts(runs(1e5), ofList)}`;
}
