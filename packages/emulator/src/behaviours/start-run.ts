import type { Run, RunAppRequest, RunDeploymentRequest, RunSettings } from '@org/aihub-sdk';
import { readDocuments } from '../extraction/read.ts';
import { passes, requiredProblems } from '../extraction/validate.ts';
import { failsReview } from '../fixtures/show.ts';
import type { DeploymentSettings } from '../options.ts';
import { hashOf } from '../random.ts';
import { refuse } from '../response.ts';
import type { HubState } from '../state/hub-state.ts';
import { runAt, type StoredRun } from '../state/run.ts';
import type { Behaviour, Behaviours, Call } from './behaviour.ts';
import { type Input, inputOf, upstreamOf } from './run-input.ts';

const maxTagCharacters = 500;

const runApp: Behaviour = async (call) => ({
  status: 200,
  json: await startApp(call, call.json as RunAppRequest),
});

/** What a request to run an app says, also an old one. */
interface AppRun {
  app_id?: string;
  app_name?: string;
  batch_id?: number;
  input_dir?: string;
  output_workspace?: string;
  output_dir?: string;
  settings?: RunSettings;
}

/** Starts a run of an app; throws the response where it cannot. */
export async function startApp(call: Call, body: AppRun): Promise<Run> {
  const { apps } = call.hub.settings;
  const { app_id, app_name } = body;
  const known = [app_id, app_name].some((name) => name !== undefined && apps?.includes(name));
  if (apps && !known) throw refuse(404, 'The app does not exist in this context.');
  checkOutput(call, body.output_dir ?? body.output_workspace);
  return start(call, body, inputOf(call, body), {
    appId: app_id ?? appIdOf(app_name ?? ''),
    appName: app_name ?? null,
    deploymentId: null,
    outputWorkspace: body.output_workspace,
  });
}

const runDeployment: Behaviour = async (call) => {
  const body = call.json as RunDeploymentRequest & { batch_id?: number; input_dir?: string };
  const id = String(call.path['deployment-id']);
  const known = call.hub.settings.deployments;
  const deployment = known ? known[Object.hasOwn(known, id) ? id : '*'] : {};
  if (!deployment) throw refuse(404, `Deployment ${id} does not exist in this context.`);
  checkOutput(call, body.output_dir);
  const named = body.batch_id !== undefined || body.input_dir !== undefined;
  const input = named ? inputOf(call, body) : upstreamOf(call, body, deployment);
  const run = await start(call, body, input, {
    appId: deployment.appId ?? appIdOf(id),
    appName: null,
    deploymentId: id,
    deployment,
  });
  return { status: 202, json: run };
};

interface Program {
  appId: string;
  appName: string | null;
  deploymentId: string | null;
  deployment?: DeploymentSettings;
  outputWorkspace?: string | undefined;
}

/** The first response says 0 for the finish, where later ones say null: so do the examples. */
async function start(
  call: Call,
  body: { settings?: RunSettings; output_dir?: string },
  input: Input,
  program: Program,
): Promise<Run> {
  const { hub, caller } = call;
  const { settings = {} } = body;
  const tags = settings.tags ?? [];
  if (tags.join('').length > maxTagCharacters) {
    throw refuse(400, `All tags together hold at most ${maxTagCharacters} characters.`);
  }
  const units = await unitsOf(hub, caller.account, input);
  const end = await endOf(hub, input, program);
  if (hub.units.left(caller.account) < units) throw refuse(403, 'Not enough consumption units.');
  const startMs = hub.clock.now();
  const { baseMs, perFileMs } = hub.settings.runDuration;
  const workspace = program.outputWorkspace ?? caller.username;
  const id = hub.random.uuid();
  const run: StoredRun = {
    id,
    account: caller.account,
    username: caller.username,
    startNs: hub.nextStart(startMs),
    finishNs: hub.belowMillisecond(),
    startMs,
    processedMs: startMs + baseMs + perFileMs * input.files.length,
    ...end,
    batchId: input.batchId,
    inputDir: input.inputDir,
    appId: program.appId,
    appName: program.appName,
    deploymentId: program.deploymentId,
    outputDir: body.output_dir ?? `${caller.account}/${workspace}/fs/Instabase Drive/runs/${id}`,
    outputWorkspace: workspace,
    tags,
    custom: settings.keys?.custom ?? {},
    makesPdf: settings.runtime_config?.generate_post_process_pdf ?? false,
    bodyBytes: call.bytes.length,
    files: input.files,
    required: program.deployment?.required,
  };
  hub.runs.add(run);
  hub.units.spend(caller.account, units);
  return { ...runAt(run, startMs), finish_timestamp: 0n };
}

/** One unit a page, at least one a file. */
async function unitsOf({ units }: HubState, account: string, input: Input): Promise<number> {
  if (units.left(account) === Number.POSITIVE_INFINITY) return 0;
  const read = await Promise.all(input.files.map(readDocuments));
  return read.reduce((sum, { pages: { length } }) => sum + Math.max(1, length), 0);
}

async function endOf(
  { fixtures }: HubState,
  input: Input,
  program: Program,
): Promise<Pick<StoredRun, 'ending' | 'msg'>> {
  const { fails, review, required } = program.deployment ?? {};
  if (fails !== undefined) return { ending: 'FAILED', msg: fails };
  if (input.files.length === 0) return { ending: 'FAILED', msg: 'The input holds no files.' };
  if (!review) return { ending: 'COMPLETE', msg: null };
  const verdicts = await Promise.all(
    input.files.map(async (file) => {
      const given = fixtures.documentsOf(program, file.name);
      if (given) return !given.some(failsReview);
      const { documents } = await readDocuments(file);
      return documents.every((item) => passes(requiredProblems(item, required)));
    }),
  );
  if (verdicts.every(Boolean)) return { ending: 'COMPLETE', msg: null };
  return { ending: 'STOPPED_AT_CHECKPOINT', msg: 'A value failed validation and needs review.' };
}

function checkOutput({ caller }: Call, output: string | undefined): void {
  if (caller.serviceAccount && output === undefined) {
    throw refuse(400, 'A service account has no personal workspace: name where the output goes.');
  }
}

/** An ID that is the same each time for the same app. */
function appIdOf(name: string): string {
  const hex = (salt: string) =>
    hashOf(salt + name)
      .toString(16)
      .padStart(8, '0');
  const [a, b, c, d] = [hex('a'), hex('b'), hex('c'), hex('d')] as [string, string, string, string];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

/** Starting runs, which costs units where units run out. */
export const startRun: Behaviours = { runApp, runDeployment };
