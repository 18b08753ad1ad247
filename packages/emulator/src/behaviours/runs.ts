import type { DeleteRunJobs } from '@org/aihub-sdk';
import { plainPath } from '../drive/path.ts';
import { notFound } from '../response.ts';
import { runAt, type StoredRun } from '../state/run.ts';
import { deletionOf } from './batches.ts';
import type { Behaviour, Behaviours, Call } from './behaviour.ts';

/** The run that the path names; throws the response 404. */
export function runOf({ hub, caller, path, runLagMs }: Call): StoredRun {
  const run = hub.runs.get(caller.account, String(path.run_id));
  if (!run || hub.clock.now() < run.startMs + runLagMs) throw notFound();
  return run;
}

const getRunStatus: Behaviour = (call) => ({
  status: 200,
  json: runAt(runOf(call), call.hub.clock.now()),
});

/** The input's deletion takes the whole batch with it; what the database holds goes at once. */
const deleteRun: Behaviour = (call) => {
  const { hub, query, jobFailure } = call;
  const run = runOf(call);
  const asked = (flag: string) => query[flag] !== false;
  const output = asked('delete_output')
    ? hub.startJob(
        run.account,
        `the output of run ${run.id}`,
        { kind: 'output', runId: run.id },
        jobFailure,
      )
    : undefined;
  const logs = asked('delete_logs')
    ? hub.startJob(run.account, `the logs of run ${run.id}`, { kind: 'nothing' }, jobFailure)
    : undefined;
  const input = asked('delete_input') ? inputDeletion(call, run) : undefined;
  if (asked('delete_db_data')) hub.runs.remove(run);
  const json: DeleteRunJobs = {
    delete_input_dir_job_id: input?.id ?? null,
    delete_output_dir_job_id: output?.id ?? null,
    delete_log_dir_job_id: logs?.id ?? null,
  };
  return { status: 202, json };
};

function inputDeletion(call: Call, run: StoredRun) {
  const { hub, jobFailure } = call;
  const batch = run.batchId === null ? undefined : hub.batches.get(run.account, run.batchId);
  if (batch) return deletionOf(call, batch);
  const { inputDir } = run;
  if (inputDir === null) return undefined;
  const deletion = { kind: 'path', account: run.account, path: plainPath(inputDir) } as const;
  return hub.startJob(run.account, inputDir, deletion, jobFailure);
}

/** A run's state, which follows from the time, and its deletion. */
export const runs: Behaviours = { getRunStatus, deleteRun };
