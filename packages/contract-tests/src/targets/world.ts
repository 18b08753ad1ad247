import type { AIHub } from '@org/aihub-sdk';
import type { Operation } from '@org/aihub-spec-model';
import type { Place, Target } from './target.ts';

/** What exists at a target, by the names that the API has for it: `run_id`, `batch_id` and so on. */
export type Known = Record<string, unknown>;

/** What the suite uses at a target, and how it takes it away again. */
export interface World {
  known: Known;
  /** Notes what an operation of the suite has created. */
  note(operation: Operation, value: unknown): void;
  cleanUp(): Promise<void>;
}

/** What is uploaded. */
export const content: Uint8Array<ArrayBuffer> = new TextEncoder().encode('Total: 12.50');

/** Finds, or makes where that is allowed, what the operations need. */
export async function worldOf(target: Target, aihub: AIHub): Promise<World> {
  // The mock knows the examples alone, and takes every ID.
  if (target.name === 'mock') return found({});
  return target.mayWrite ? makeWorld(target.place, aihub) : found(await find(aihub));
}

function found(known: Known): World {
  return { known, note: () => {}, cleanUp: async () => {} };
}

async function find(aihub: AIHub): Promise<Known> {
  const month = 30 * 24 * 60 * 60;
  const from_timestamp = Math.floor(Date.now() / 1_000) - month;
  const { runs } = await aihub.runs.list({ limit: 1, from_timestamp });
  const { batches } = await aihub.batches.list({ limit: 1 });
  const [run_id, batch_id] = [runs?.[0]?.id, batches?.[0]?.id];
  return {
    ...(run_id !== undefined && { run_id }),
    ...(batch_id !== undefined && { batch_id }),
  };
}

/** What was created, to be deleted at the end. */
interface Created {
  batches: number[];
  runs: string[];
  aliases: string[];
  paths: string[];
}

async function makeWorld(place: Place, aihub: AIHub): Promise<World> {
  const created: Created = { batches: [], runs: [], aliases: [], paths: [] };
  const known: Known = {};
  try {
    await makeInput(place, aihub, known, created);
    await makeRun(place, aihub, known, created);
  } catch (error) {
    await cleanUp(aihub, created);
    throw error;
  }
  return {
    known,
    note({ id, cost }, value) {
      const result = Object(value);
      if (cost) created.runs.push(result.id ?? result.job_id);
      else if (id === 'createBatch') created.batches.push(result.id);
      else if (id === 'uploadMultipartPart') known.parts = [result];
    },
    cleanUp: () => cleanUp(aihub, created),
  };
}

async function makeInput(
  { workspace, folder }: Place,
  aihub: AIHub,
  known: Known,
  created: Created,
): Promise<void> {
  const name = `contract-test-${Date.now()}`;
  const alias = name.replaceAll('-', '_');
  const names = { name, alias, new_alias: `${alias}_2`, filename: 'a.txt', part_num: 1 };
  Object.assign(known, names, workspace !== undefined && { workspace });
  created.aliases.push(names.alias, names.new_alias);
  const body = { name, ...(workspace !== undefined && { workspace }) };
  const { id: batch_id } = await aihub.batches.create(body);
  created.batches.push(batch_id);
  const other = await aihub.batches.create(body);
  const { job_id } = await aihub.batches.delete(other.id);
  await aihub.batches.addFile(batch_id, names.filename, content);
  const upload = { batch_id, filename: 'b.txt', file_size: content.length };
  const { session_id } = await aihub.batches.createMultipartUploadSession(upload);
  await aihub.secrets.create({ alias, value: 'no secret', allowed_workspaces_type: 'ALL' });
  Object.assign(known, { batch_id, job_id, session_id });
  if (folder === undefined) return;
  const [path, output] = [`${folder}/${name}.txt`, `${folder}/${name}`];
  created.paths.push(path, output);
  await aihub.files.write(path, content);
  Object.assign(known, { path, ibresults_path: `${output}/batch.ibflowresults` });
}

async function makeRun(
  { folder, appName, deploymentId }: Place,
  aihub: AIHub,
  known: Known,
  created: Created,
): Promise<void> {
  if (deploymentId !== undefined) known['deployment-id'] = deploymentId;
  if (appName === undefined) return;
  const { id } = await aihub.apps.run({
    app_name: appName,
    batch_id: Number(known.batch_id),
    settings: { tags: [String(known.name)] },
    ...(folder !== undefined && { output_dir: `/${folder}/${known.name}` }),
  });
  created.runs.push(id);
  await aihub.runs.wait(id);
  Object.assign(known, { run_id: id, app_name: appName });
}

async function cleanUp(aihub: AIHub, { batches, runs, aliases, paths }: Created): Promise<void> {
  for (const id of runs) await gone(aihub.runs.delete(id, { delete_input: false }));
  for (const id of batches) await gone(aihub.batches.delete(id));
  for (const alias of aliases) await gone(aihub.secrets.delete({ alias }));
  for (const path of paths) await gone(aihub.files.delete(path));
}

/** What an operation of the suite has deleted already is as good. */
async function gone(deletion: Promise<unknown>): Promise<void> {
  await deletion.catch((error: { status?: number }) => {
    if (error.status !== 404) throw error;
  });
}
