import { AIHubError, type ResultsFile } from '@org/aihub-sdk';
import type { Context, Usage } from '../config.ts';
import type { Held } from './held.ts';

/** Takes the results of a run that is over to the sink. */
export async function results<Input, Tx>(
  context: Context<Input, Tx>,
  held: Held<Input, Tx>,
  signal: AbortSignal,
): Promise<void> {
  const { aihub, config } = context;
  const { key, input, runId } = held.record;
  if (runId === null) throw new Error(`${key} has results and no run.`);
  const usage = { key, input, runId, pages: 0 };
  const files = counted(aihub.runs.iterateResults(runId, config.include, { signal }), usage);
  const write = (await config.results({ key, input, runId, files, signal })) ?? undefined;
  const units = unitsOf(context, usage);
  await held.write({ state: 'done', units, failures: 0, error: null }, { write });
}

/** The same files; their pages are counted as they are read. */
async function* counted(
  files: AsyncIterable<ResultsFile>,
  usage: { pages: number },
): AsyncGenerator<ResultsFile, void> {
  for await (const file of files) {
    for (const { page_numbers } of file.documents ?? []) usage.pages += page_numbers?.length ?? 0;
    yield file;
  }
}

/** What cannot be counted holds up no document. */
function unitsOf<Input, Tx>(
  { config, onError }: Context<Input, Tx>,
  usage: Usage<Input>,
): number | null {
  try {
    const units = config.units?.(usage);
    if (units === undefined || (Number.isFinite(units) && units >= 0)) return units ?? null;
    throw new AIHubError(`units must return a number from 0, not ${units}.`);
  } catch (error) {
    onError(error, usage.key);
    return null;
  }
}
