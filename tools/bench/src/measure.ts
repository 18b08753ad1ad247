/** Side-by-side measuring: what runs in turn in one process shares its noise, so ratios hold. */

export interface Pair {
  /** Median of the ratios, pair by pair. */
  ratio: number;
  /** Median milliseconds of one call of the candidate. */
  ms: number;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** CPU milliseconds, user and system, that this process has used. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

type Work = () => unknown;

/** Runs the two in turn, A B A B …, and compares each pair; `clock` counts milliseconds. */
export async function comparePairs(
  candidate: Work,
  baseline: Work,
  {
    pairs,
    calls,
    warmup = 3,
    clock = () => performance.now(),
  }: {
    pairs: number;
    calls: number;
    warmup?: number;
    clock?: () => number;
  },
): Promise<Pair> {
  const timed = async (work: Work): Promise<number> => {
    const start = clock();
    for (let call = 0; call < calls; call++) await work();
    return clock() - start;
  };
  const ratios: number[] = [];
  const times: number[] = [];
  for (let pair = -warmup; pair < pairs; pair++) {
    // Who goes first changes, so that garbage left by one is not always the other's to collect.
    const [first, second] = pair % 2 ? [baseline, candidate] : [candidate, baseline];
    const a = await timed(first);
    const b = await timed(second);
    if (pair < 0) continue;
    const [ours, theirs] = first === candidate ? [a, b] : [b, a];
    ratios.push(ours / theirs);
    times.push(ours / calls);
  }
  return { ratio: median(ratios), ms: median(times) };
}

export function fixed(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}

/** A Markdown table, for the terminal and the documentation alike. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
