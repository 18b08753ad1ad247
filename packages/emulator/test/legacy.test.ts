import { setTimeout as sleep } from 'node:timers/promises';
import { AIHub } from '@org/aihub-sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../src/index.ts';
import { invoice, problemsOf, upload } from './open.ts';

let hub: Emulator;
let aihub: AIHub;

beforeAll(async () => {
  hub = await startEmulator({ clock: { speed: 1_000 }, deployments: { d: { review: true } } });
  aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
});

afterAll(() => hub?.close());

/** A program as the old documentation shows it: start, poll every so often, read the results. */
async function legacyProgram(root: string, token: string, batch_id: number, app: string) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const post = async (path: string, body: object) =>
    (await fetch(root + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  const isName = !app.startsWith('id:');
  const started = isName
    ? await post('/v2/zero-shot-idp/projects/app/run', { name: app, owner: 'jane.doe', batch_id })
    : await post(`/v2/zero-shot-idp/projects/app/${app.slice(3)}/run`, { batch_id });
  let job: { state: string; status: string; results?: unknown; cur_status?: string };
  do {
    await sleep(5);
    const query = new URLSearchParams({ job_id: started.job_id, type: 'flow' });
    job = await (await fetch(`${root}/v1/jobs/status?${query}`, { headers })).json();
    if (job.status === 'ERROR') throw new Error('The job cannot be read.');
  } while (job.state === 'PENDING');
  const [result] = job.results as { status: string; output_folder: string }[];
  const ibresults_path = `${result?.output_folder}/batch.ibflowresults`;
  const records: { output_file_path: string; results: { key: string; value: string }[] }[] = [];
  for (let file_offset = 0; ; file_offset += 20) {
    const page = await post('/v1/flow_binary/results', { ibresults_path, file_offset });
    records.push(...page.records);
    if (page.records.length < 20) break;
  }
  return { job, job_id: started.job_id as string, records };
}

test.each(['id:0198f3c1', 'Invoice App'])(
  'a program for the old API runs app %s, and the new API sees the same run',
  async (app) => {
    const files = Array.from({ length: 23 }, (_, at) => [
      `${String(at).padStart(2, '0')}.txt`,
      invoice,
    ]);
    const batch_id = await upload(aihub, Object.fromEntries(files));
    const { job, job_id, records } = await legacyProgram(hub.url, hub.token, batch_id, app);
    expect(records).toHaveLength(23);
    expect(records[0]?.results).toContainEqual({
      key: 'Total',
      value: '1284.50',
      field_type: 'NUMBER',
    });
    const run = await aihub.runs.get(job_id);
    expect(run).toMatchObject({ status: 'COMPLETE', batch_id });
    expect(JSON.parse(job.cur_status ?? '')).toEqual({
      status: 'COMPLETE',
      finish_timestamp: Number((run.finish_timestamp as bigint) / 1_000_000_000n),
      curProgress: 1,
      reviewer: null,
      review_state: 'NONE',
      run_summary: { numFiles: 23, numRecords: 23, numRuntimeErrors: 0, recordsWithMsg: 0 },
    });
    expect((await aihub.runs.list()).runs?.map(({ id }) => id)).toContain(job_id);
    expect(problemsOf(hub)).toEqual([]);
  },
);

async function ask(path: string, body?: object) {
  const headers = { authorization: `Bearer ${hub.token}`, 'content-type': 'application/json' };
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  const response = await fetch(hub.url + path, init);
  return [response.status, await response.json()];
}

test('the first version returns 200 with an ERROR where it refuses', async () => {
  const error = { status: 'ERROR', msg: expect.any(String) };
  expect(await ask('/v1/jobs/status?job_id=none&type=flow')).toEqual([200, error]);
  const results = { ibresults_path: '/a/batch.ibflowresults' };
  expect(await ask('/v1/flow_binary/results', results)).toEqual([200, error]);
  expect(await ask('/v1/auditlogs', { start_time: 'today' })).toEqual([200, error]);
  const mount = { action: 'mount', mount_point_name: 'S3', mount_details: { secret: 'x' } };
  expect(await ask('/v1/drives/acme/ap/fs', mount)).toEqual([200, { status: 'OK', msg: null }]);
  expect(await ask('/v1/drives/acme/ap/fs', mount)).toEqual([200, error]);
  expect((await ask('/v2/zero-shot-idp/projects/app/a/run', { batch_id: 1 }))[0]).toBe(404);
});

test('a run that stopped, failed or was cancelled is over or paused for the old API too', async () => {
  const batch_id = await upload(aihub, { a: 'INVOICE\nTotal: ?' });
  const job = async (id: string) => {
    const [, response] = await ask(`/v1/jobs/status?job_id=${id}&type=flow`);
    return [
      response.state,
      response.results?.[0]?.status,
      JSON.parse(response.cur_status).review_state,
    ];
  };
  const stopped = await aihub.deployments.run('d', { batch_id });
  await expect.poll(() => job(stopped.id)).toEqual(['DONE', 'OK', 'IN REVIEW']);
  hub.cancel(stopped.id);
  expect(await job(stopped.id)).toEqual(['DONE', 'ERROR', 'NONE']);
  const failed = await aihub.apps.run({ app_name: 'A', batch_id: await upload(aihub, {}) });
  await expect.poll(() => job(failed.id)).toEqual(['DONE', 'ERROR', 'NONE']);
});
