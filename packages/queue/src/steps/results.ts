import type { Context } from '../config.ts';
import type { Held } from './held.ts';

/** Takes the results of a run that is over to the sink. */
export async function results<Input, Tx>(
  { aihub, config }: Context<Input, Tx>,
  held: Held<Input, Tx>,
  signal: AbortSignal,
): Promise<void> {
  const { key, input, runId } = held.record;
  if (runId === null) throw new Error(`${key} has results and no run.`);
  const files = aihub.runs.iterateResults(runId, config.include, { signal });
  const write = (await config.results({ key, input, runId, files, signal })) ?? undefined;
  await held.write({ state: 'done', failures: 0, error: null }, { write });
}
