// What reading a list of runs takes besides JSON.parse, part by part.
import { planFor } from '../../../packages/sdk/src/codec/int64-plan.ts';
import type { Int64Places } from '../../../packages/sdk/src/operation.ts';
import { comparePairs, cpuMs, fixed, table } from './measure.ts';

type Run = Record<string, unknown>;

const keys = ['start_timestamp', 'finish_timestamp'];
const toJSON = { configurable: true, writable: true, value: () => null };
const words = new BigUint64Array(1);

function eachRun(text: string, work: (run: Run) => void): () => unknown {
  return () => {
    const { runs } = JSON.parse(text) as { runs: Run[] };
    for (const run of runs) work(run);
    return runs;
  };
}

function defineToJSON(run: Run): void {
  Object.defineProperty(run, 'toJSON', toJSON);
}

/** By their names, as the codec does it, which knows them from the spec alone. */
function putBigints(run: Run): void {
  for (const key of keys) if (typeof run[key] === 'number') run[key] = words[0];
}

function search(text: string, places: Int64Places | undefined): () => unknown {
  const pattern = typeof places === 'object' ? planFor(places)?.pattern : undefined;
  if (!pattern) throw new Error('The list of runs has no plan.');
  return () => {
    const value: unknown = JSON.parse(text);
    pattern.lastIndex = 0;
    while (pattern.test(text));
    return value;
  };
}

/** The parts as multiples of JSON.parse, with what each of them needs at the least. */
export async function codecParts(text: string, places: Int64Places | undefined): Promise<string> {
  const parts: [string, () => unknown][] = [
    ['a `toJSON` for each run', eachRun(text, defineToJSON)],
    ['search for the keys', search(text, places)],
    ['bigints put in place by their keys', eachRun(text, putBigints)],
  ];
  const effort = { pairs: 41, calls: Math.round(2e6 / text.length), clock: cpuMs };
  const rows: string[][] = [];
  for (const [name, work] of parts) {
    const { ratio } = await comparePairs(work, () => JSON.parse(text) as unknown, effort);
    rows.push([name, fixed(ratio - 1)]);
  }
  return table(['besides JSON.parse, list of 100 kB', 'of JSON.parse'], rows);
}
