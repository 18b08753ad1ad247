import type {
  LegacyJob,
  LegacyResults,
  LegacyResultsRequest,
  LegacyRunByNameRequest,
  LegacyRunRequest,
  LegacyRunStarted,
  MountDriveRequest,
} from '@org/aihub-sdk';
import { runWithOutput } from '../drive/find.ts';
import { hasOutput, resultsFileName } from '../drive/output-files.ts';
import { plainPath } from '../drive/path.ts';
import { readDocuments } from '../extraction/read.ts';
import { refuse } from '../response.ts';
import { resultsOf } from '../results/results.ts';
import { type StoredRun, stateOf } from '../state/run.ts';
import type { Behaviour, Behaviours, Call } from './behaviour.ts';
import { startApp } from './start-run.ts';
import { v1 } from './v1.ts';

const filesOfPage = 20;
const nothingMore = { review: false, confidence: false, validation: false, source: false };

const runLegacyAppById: Behaviour = (call) =>
  startLegacy(call, { ...(call.json as LegacyRunRequest), app_id: String(call.path.app_id) });

const runLegacyAppByName: Behaviour = (call) => {
  const { name, ...body } = call.json as LegacyRunByNameRequest;
  return startLegacy(call, { ...body, app_name: name });
};

/** The ID of the job is that of the run, so that old and new programs see the same one. */
async function startLegacy(call: Call, body: Parameters<typeof startApp>[1]) {
  const { id } = await startApp(call, body);
  const json: LegacyRunStarted = { status: 'OK', msg: null, job_id: id };
  return { status: 200, json };
}

const getLegacyJobStatus: Behaviour = async ({ hub, caller, query, runLagMs }) => {
  const run = hub.runs.get(caller.account, String(query.job_id));
  const now = hub.clock.now();
  if (!run || now < run.startMs + runLagMs) throw refuse(404, 'The job does not exist.');
  const { status, msg } = stateOf(run, now);
  const isPending = status === 'RUNNING';
  const failed = status === 'FAILED' || status === 'CANCELLED';
  const result = failed
    ? { status: 'ERROR', msg }
    : { status: 'OK', output_folder: run.outputDir, msg: null };
  const json: LegacyJob = {
    status: 'OK',
    msg: msg ?? '',
    state: isPending ? 'PENDING' : 'DONE',
    job_id: run.id,
    ...(isPending ? {} : { results: [result] }),
    cur_status: JSON.stringify(await currentStatus(run, now)),
  };
  return { status: 200, json };
};

async function currentStatus(run: StoredRun, now: number) {
  const { status, finishedMs } = stateOf(run, now);
  const read = await Promise.all(run.files.map(readDocuments));
  const documents = read.flatMap((file) => file.documents);
  const share = (now - run.startMs) / Math.max(1, run.processedMs - run.startMs);
  const stopped = status === 'STOPPED_AT_CHECKPOINT';
  return {
    status,
    finish_timestamp: finishedMs === undefined ? null : Math.floor(finishedMs / 1_000),
    curProgress: Math.min(1, Math.max(0, share)),
    reviewer: run.review?.reviewer ?? null,
    review_state: run.review ? 'COMPLETED' : stopped ? 'IN REVIEW' : 'NONE',
    run_summary: {
      numFiles: run.files.length,
      numRecords: documents.length,
      numRuntimeErrors: documents.filter(({ failure }) => failure !== undefined).length,
      recordsWithMsg: 0,
    },
  };
}

const getLegacyResults: Behaviour = async ({ hub, caller, json }) => {
  const { ibresults_path, file_offset = 0 } = json as LegacyResultsRequest;
  const path = plainPath(ibresults_path);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const run = runWithOutput(hub, caller.account, folder);
  const now = hub.clock.now();
  if (!run || path !== `${folder}/${resultsFileName}` || !hasOutput(run, now)) {
    throw refuse(404, `There is no file ${ibresults_path}.`);
  }
  const page = { offset: Math.max(0, file_offset), size: filesOfPage };
  const results = await resultsOf(run, stateOf(run, now), page, nothingMore, hub.fixtures);
  const records = (results.files ?? []).map(({ original_file_name, documents }) => ({
    output_file_path: `${folder}/${original_file_name}.json`,
    results: (documents ?? []).flatMap(({ fields }) =>
      (fields ?? []).map(({ field_name, value, type }) => ({
        key: field_name ?? '',
        value,
        field_type: type ?? 'TEXT',
      })),
    ),
  }));
  return { status: 200, json: { status: 'OK', msg: null, records } satisfies LegacyResults };
};

const mountDrive: Behaviour = ({ hub, caller, path, json }) => {
  const { mount_point_name } = json as MountDriveRequest;
  const mounted = hub.mounts.add(caller.account, [
    String(path.org),
    String(path.workspace),
    mount_point_name,
  ]);
  if (!mounted) throw refuse(400, `There is a drive ${mount_point_name} already.`);
  return { status: 200, json: { status: 'OK', msg: null } };
};

/** The endpoints of older versions, over the same runs. */
export const legacy: Behaviours = {
  runLegacyAppById,
  runLegacyAppByName,
  getLegacyJobStatus: v1(getLegacyJobStatus),
  getLegacyResults: v1(getLegacyResults),
  mountDrive: v1(mountDrive),
};
