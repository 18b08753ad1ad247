import { expect, test } from 'vitest';
import { invoice, open, problemsOf, runOn, upload } from './open.ts';

const day = 24 * 60 * 60 * 1_000;

test('a run goes from RUNNING to COMPLETE when its time has come, files counted', async () => {
  const { hub, aihub } = open({ runDuration: { baseMs: 1_000, perFileMs: 100 } });
  const batch_id = await upload(aihub, { 'a.txt': invoice, 'b.txt': invoice });
  const started = await aihub.apps.run({ app_name: 'Invoices', batch_id });
  expect(started).toMatchObject({ status: 'RUNNING', finish_timestamp: 0n, batch_id });
  hub.clock.advance(1_199);
  expect(await aihub.runs.get(started.id)).toMatchObject({
    status: 'RUNNING',
    finish_timestamp: null,
  });
  hub.clock.advance(1);
  const done = await aihub.runs.get(started.id);
  expect(done.status).toBe('COMPLETE');
  expect(Number((done.finish_timestamp as bigint) - (done.start_timestamp as bigint))).toBeCloseTo(
    1.2e9,
    -7,
  );
  expect(problemsOf(hub)).toEqual([]);
});

test('start and finish are nanoseconds with digits that no double keeps', async () => {
  const opened = open();
  for (let time = 0; time < 20; time++) {
    const { start_timestamp: start, finish_timestamp: finish } = await runOn(opened, { a: 'x' });
    for (const nanoseconds of [start as bigint, finish as bigint]) {
      expect(nanoseconds % 1_000n).not.toBe(0n);
      expect(String(nanoseconds)).toHaveLength(19);
    }
    expect(finish).toBeGreaterThan(start as bigint);
  }
});

test('runApp returns 200 and runDeployment 202', async () => {
  const { hub, aihub } = open();
  const batch_id = await upload(aihub, { a: 'x' });
  const post = async (path: string, body: object) => {
    const headers = {
      authorization: `Bearer ${hub.token}`,
      'content-type': 'application/json',
    };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await hub.fetch(hub.url + path, init)).status;
  };
  expect(await post('/v2/apps/runs', { app_id: 'a', batch_id })).toBe(200);
  expect(await post('/v2/apps/deployments/d/runs', { batch_id })).toBe(202);
});

test('a run of an empty batch fails and says why', async () => {
  const { status, msg } = await runOn(open(), {});
  expect(status).toBe('FAILED');
  expect(msg).toBe('The input holds no files.');
});

test('the list leaves out what is older than 24 hours, unless asked for in seconds', async () => {
  const opened = open();
  const { hub, aihub } = opened;
  const old = await runOn(opened, { a: 'x' });
  hub.clock.advance(day);
  const young = await runOn(opened, { a: 'x' });
  const ids = async (query?: Parameters<typeof aihub.runs.list>[0]) =>
    (await aihub.runs.list(query)).runs?.map(({ id }) => id);
  expect(await ids()).toEqual([young.id]);
  const seconds = Number((old.start_timestamp as bigint) / 1_000_000_000n);
  expect(await ids({ from_timestamp: seconds })).toEqual([young.id, old.id]);
  expect(await ids({ from_timestamp: seconds, order: 'ASCENDING' })).toEqual([old.id, young.id]);
  expect(await ids({ from_timestamp: seconds, to_timestamp: seconds })).toEqual([old.id]);
});

test('the list filters by ID, app, deployment, status and workspace', async () => {
  const opened = open();
  const { hub, aihub } = opened;
  const done = await runOn(opened, { a: 'x' });
  const batch_id = await upload(aihub, { a: 'x' });
  const app = await aihub.apps.run({ app_name: 'Other', batch_id, output_workspace: 'w' });
  const deployed = await aihub.deployments.run('d-1', { batch_id });
  const ids = async (query: Parameters<typeof aihub.runs.list>[0]) =>
    (await aihub.runs.list(query)).runs?.map(({ id }) => id);
  expect(await ids({ run_id: app.id })).toEqual([app.id]);
  expect(await ids({ app_name: 'Other' })).toEqual([app.id]);
  expect(await ids({ app_id: app.app_id as string })).toEqual([app.id]);
  expect(await ids({ deployment_id: 'd-1' })).toEqual([deployed.id]);
  expect(await ids({ output_workspaces: ['w'] })).toEqual([app.id]);
  expect(await ids({ status: ['COMPLETE'] })).toEqual([done.id]);
  expect(await ids({ status: ['COMPLETE', 'RUNNING'] })).toEqual([deployed.id, app.id, done.id]);
  expect(await ids({ sort_by: 'status', order: 'ASCENDING' })).toEqual([
    done.id,
    app.id,
    deployed.id,
  ]);
  expect(await ids({ username: 'nobody' })).toEqual([]);
  expect(problemsOf(hub)).toEqual([]);
});

test('pages of the list are capped, follow the offset, and shift when a run starts', async () => {
  const { aihub } = open({ listPageCap: 2 });
  const batch_id = await upload(aihub, { a: 'x' });
  const start = async () => (await aihub.apps.run({ app_name: 'App', batch_id })).id;
  const [a, b, c] = [await start(), await start(), await start()];
  const page = async (offset: number) =>
    (await aihub.runs.list({ limit: 50, offset })).runs?.map(({ id }) => id);
  expect(await page(0)).toEqual([c, b]);
  await start();
  expect(await page(2)).toEqual([b, a]);
  expect(await page(4)).toEqual([]);
});

test('tags come back, and together hold at most 500 characters', async () => {
  const { aihub } = open();
  const batch_id = await upload(aihub, { a: 'x' });
  const run = (tags: string[]) => aihub.apps.run({ app_name: 'App', batch_id, settings: { tags } });
  expect((await run(['a', 'b'])).tags).toEqual(['a', 'b']);
  await run(['x'.repeat(250), 'y'.repeat(250)]);
  await expect(run(['x'.repeat(250), 'y'.repeat(251)])).rejects.toMatchObject({ status: 400 });
});

test('deleting a run takes the batch with it once the job is done, in three jobs', async () => {
  const opened = open({ jobMs: 1_000 });
  const { hub, aihub } = opened;
  const run = await runOn(opened, { a: 'x' });
  const jobs = await aihub.runs.delete(run.id);
  const ids = Object.values(jobs) as string[];
  expect(new Set(ids).size).toBe(3);
  const states = async () =>
    (await Promise.all(ids.map((id) => aihub.jobs.get(id)))).map((job) => job.state);
  expect(await states()).toEqual(['PENDING', 'PENDING', 'PENDING']);
  await aihub.batches.get(run.batch_id as number);
  hub.clock.advance(500);
  expect(await states()).toEqual(['RUNNING', 'RUNNING', 'RUNNING']);
  hub.clock.advance(500);
  expect(await states()).toEqual(['COMPLETE', 'COMPLETE', 'COMPLETE']);
  expect((await aihub.batches.getJob(ids[0] as string)).state).toBe('COMPLETE');
  const gone = { name: 'NotFoundError', status: 404 };
  await expect(aihub.batches.get(run.batch_id as number)).rejects.toMatchObject(gone);
  await expect(aihub.runs.get(run.id)).rejects.toMatchObject(gone);
});

test('each flag of a deletion keeps what it names', async () => {
  const opened = open();
  const { hub, aihub } = opened;
  const run = await runOn(opened, { a: 'x' });
  const keep = { delete_input: false, delete_db_data: false, delete_logs: false };
  expect(await aihub.runs.delete(run.id, { ...keep, delete_output: false })).toEqual({
    delete_input_dir_job_id: null,
    delete_output_dir_job_id: null,
    delete_log_dir_job_id: null,
  });
  await aihub.runs.results(run.id);
  await aihub.runs.delete(run.id, keep);
  hub.clock.advance(10_000);
  await aihub.runs.get(run.id);
  await aihub.batches.get(run.batch_id as number);
  await expect(aihub.runs.results(run.id)).rejects.toMatchObject({ status: 404 });
});

test('a folder, a batch folder and an upstream integration are inputs too', async () => {
  const { hub, aihub } = open({
    folders: { '/acme/w/fs/Instabase Drive/in/': { 'a.txt': invoice } },
    deployments: {
      mail: { upstream: { kind: 'mailbox', files: { 'b.txt': invoice } } },
      '*': {},
    },
  });
  const onFolder = await aihub.apps.run({
    app_name: 'App',
    input_dir: '/acme/w/fs/Instabase Drive/in/',
  });
  const mailbox = { manual_upstream_integration: true as const };
  await expect(aihub.deployments.run('mail', mailbox)).rejects.toMatchObject({ status: 400 });
  const period = { from_timestamp: 1765912391482, to_timestamp: 1765912391999 };
  const onMail = await aihub.deployments.run('mail', { ...mailbox, ...period });
  await expect(aihub.deployments.run('other', mailbox)).rejects.toMatchObject({ status: 400 });
  hub.clock.advance(10_000);
  const names = async (id: string) =>
    (await aihub.runs.results(id)).files?.map((file) => file.original_file_name);
  expect(await names(onFolder.id)).toEqual(['a.txt']);
  expect(await names(onMail.id)).toEqual(['b.txt']);
  await expect(aihub.apps.run({ app_name: 'App', input_dir: '/no' })).rejects.toMatchObject({
    status: 404,
  });
});

test('a cancelled run is over', async () => {
  const { hub, aihub } = open();
  const batch_id = await upload(aihub, { a: 'x' });
  const { id } = await aihub.apps.run({ app_name: 'App', batch_id });
  hub.cancel(id);
  expect(await aihub.runs.get(id)).toMatchObject({ status: 'CANCELLED' });
  expect(() => hub.cancel(id)).toThrow('is over');
});

test('the oldest runs make room when there are too many', async () => {
  const { aihub } = open({ maxRuns: 2 });
  const batch_id = await upload(aihub, { a: 'x' });
  const start = async () => (await aihub.apps.run({ app_name: 'App', batch_id })).id;
  const [a, b, c] = [await start(), await start(), await start()];
  await expect(aihub.runs.get(a)).rejects.toMatchObject({ status: 404 });
  expect((await aihub.runs.list()).runs?.map(({ id }) => id)).toEqual([c, b]);
});
