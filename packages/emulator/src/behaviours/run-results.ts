import { refuse } from '../response.ts';
import { resultsOf } from '../results/results.ts';
import { stateOf } from '../state/run.ts';
import type { Behaviour, Behaviours } from './behaviour.ts';
import { runOf } from './runs.ts';

const getRunResults: Behaviour = async (call) => {
  const { hub, query } = call;
  const run = runOf(call);
  if (run.outputDeletedMs !== undefined) throw refuse(404, 'The output of the run was deleted.');
  const offset = Math.max(0, Number(query.file_offset ?? 0));
  const state = stateOf(run, hub.clock.now());
  const includes = {
    review: query.include_review_results === true,
    confidence: query.include_confidence_scores === true,
    validation: query.include_validation_results === true,
    source: query.include_source_info === true,
  };
  const page = { offset, size: hub.settings.resultsPageSize };
  return { status: 200, json: await resultsOf(run, state, page, includes, hub.fixtures) };
};

/** Results: of no file while the run goes on, then page by page. */
export const runResults: Behaviours = { getRunResults };
