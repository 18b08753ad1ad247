// Measures the codec with one text, in a process of its own, and prints the row of the table as JSON; or the parts of it.
import JsonBigint from 'json-bigint';
import { JSONParse } from 'json-with-bigint';
import { parse as losslessParse } from 'lossless-json';
import { convertInOrder } from '../../../packages/sdk/src/codec/convert-in-order.ts';
import { decode } from '../../../packages/sdk/src/codec/decode.ts';
import type { Int64Places } from '../../../packages/sdk/src/operation.ts';
import { cases, ofList, runs } from './codec-cases.ts';
import { codecParts } from './codec-parts.ts';
import { comparePairs, cpuMs, fixed } from './measure.ts';

const bigintParse = JsonBigint({ useNativeBigInt: true }).parse;

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

async function rowOf(name: string, text: string, places: Int64Places | undefined) {
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
  return cells;
}

const [index = ''] = process.argv.slice(2);
const found = cases[Number(index)];
if (index === 'parts') console.log(JSON.stringify(await codecParts(runs(1e5), ofList)));
else if (found) console.log(JSON.stringify(await rowOf(found[0], found[1](), found[2])));
