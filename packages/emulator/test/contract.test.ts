import { startProxy } from '@org/aihub-mock';
import { AIHub } from '@org/aihub-sdk';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../src/index.ts';
import { exampleHub, exampleOptions, operations } from './example-hub.ts';
import { bytes, invoice, problemsOf, upload } from './open.ts';
import { respect, workflows } from './respect.ts';

let hub: Emulator;
let proxy: Awaited<ReturnType<typeof startProxy>>;
/** What Prism found wrong, request by request. */
let violations: string[] = [];
let aihub: AIHub;

beforeAll(async () => {
  hub = await startEmulator({
    clock: { speed: 1_000 },
    partSizeBytes: 16,
    deployments: { 'd-1': { review: true } },
    units: { poor: 0 },
  });
  proxy = await startProxy(hub.url);
  aihub = new AIHub({
    apiRoot: proxy.url,
    apiToken: hub.token,
    maxRetries: 0,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const found = response.headers.get('sl-violations');
      if (found) violations.push(`${init?.method} ${input}: ${found}`);
      return response;
    },
  });
}, 30_000);

beforeEach(() => {
  hub.faults.clear();
  violations = [];
});

afterAll(async () => {
  await proxy?.close();
  await hub?.close();
});

test('traffic over the operations of runs and batches keeps the contract as Prism reads it', async () => {
  const batch_id = await upload(aihub, { 'a b.txt': invoice, 'b.txt': 'INVOICE\nTotal: ?' });
  await aihub.batches.list({ limit: 5, workspace: 'jane.doe' });
  await aihub.batches.get(batch_id);
  await aihub.batches.listFiles(batch_id, { page_size: 1 });
  const session = { batch_id, filename: 'c.txt', file_size: 20 };
  const { session_id } = await aihub.batches.createMultipartUploadSession(session);
  const parts = [
    await aihub.batches.uploadMultipartPart(session_id, 1, bytes('Key: 90123456789')),
    await aihub.batches.uploadMultipartPart(session_id, 2, bytes('0123')),
  ];
  await aihub.batches.commitMultipartUploadSession(session_id, { action: 'commit', parts });
  const settings = { tags: ['a'], keys: { custom: { n: 1 } } };
  const app = await aihub.apps.run({ app_name: 'App', batch_id, settings });
  const deployed = await aihub.deployments.run('d-1', { batch_id });
  await expect.poll(async () => (await aihub.runs.get(app.id)).status).toBe('COMPLETE');
  expect((await aihub.runs.get(deployed.id)).status).toBe('STOPPED_AT_CHECKPOINT');
  hub.review(deployed.id, [{ file: 'b.txt', field: 'Total', value: '1' }]);
  await aihub.runs.list({ status: ['RUNNING', 'COMPLETE'], sort_by: 'status', limit: 5 });
  for (const id of [app.id, deployed.id]) {
    await aihub.runs.results(id, {
      include_confidence_scores: true,
      include_review_results: true,
      include_source_info: true,
      include_validation_results: true,
    });
  }
  await aihub.batches.deleteFile(batch_id, 'b.txt');
  const jobs = await aihub.runs.delete(app.id, { delete_input: false });
  await aihub.jobs.get(jobs.delete_log_dir_job_id as string);
  const { job_id } = await aihub.batches.delete(batch_id);
  await aihub.batches.getJob(job_id);
  const missing = { status: 404 };
  await expect(aihub.runs.get('none')).rejects.toMatchObject(missing);
  await expect(aihub.batches.get(1)).rejects.toMatchObject(missing);
  await expect(aihub.jobs.get('none')).rejects.toMatchObject(missing);
  expect(violations).toEqual([]);
  expect(problemsOf(hub)).toEqual([]);
});

test('each example of the spec, sent to an operation that was not asked above, keeps the contract', async () => {
  const own = await startEmulator(exampleOptions);
  const before = await startProxy(own.url);
  try {
    const { pathOf, bodyOf, send } = await exampleHub(own, before.url, fetch);
    for (const operation of operations) {
      // Prism routes no parameter of several segments.
      if (operation.pathParameters.some(({ manySegments }) => manySegments)) continue;
      const examples = operation.body ? operation.body.examples : [{ value: undefined }];
      for (const { value } of examples) {
        const body = bodyOf(operation, value);
        const response = await send(operation.verb, pathOf(operation), body);
        const found = response.headers.get('sl-violations');
        expect([operation.id, response.status, found]).toEqual([
          operation.id,
          response.status,
          null,
        ]);
      }
    }
    const skipped = operations.filter(({ id }) => !(id in own.stats.requests));
    expect(skipped.every(({ path }) => path.startsWith('/v2/files/'))).toBe(true);
  } finally {
    await before.close();
    await own.close();
  }
});

test('refusals for token, context, units and load keep the contract', async () => {
  const statuses: number[] = [];
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = {
      authorization: `Bearer ${hub.token}`,
      'content-type': 'application/json',
      ...init.headers,
    };
    const response = await fetch(proxy.url + path, { ...init, headers });
    statuses.push(response.status);
    const found = response.headers.get('sl-violations');
    if (found) violations.push(`${path}: ${found}`);
    return response.text();
  };
  const poor = { 'IB-Context': 'poor' };
  await ask('/v2/batches', { headers: { authorization: 'Bearer bad' } });
  const { id } = JSON.parse(
    await ask('/v2/batches', { method: 'POST', headers: poor, body: '{"name":"B"}' }),
  );
  const put = {
    method: 'PUT',
    body: 'x',
    headers: { ...poor, 'content-type': 'application/octet-stream' },
  };
  await ask(`/v2/batches/${id}/files/a`, put);
  const body = JSON.stringify({ app_id: 'a', batch_id: id });
  await ask('/v2/apps/runs', { method: 'POST', headers: poor, body });
  hub.faults.add({ kind: 'rate-limit', retryAfter: 1, count: 1 });
  await ask('/v2/apps/runs');
  hub.faults.add({ kind: 'unavailable', count: 1 });
  await ask('/v2/apps/runs');
  expect(statuses).toEqual([401, 200, 204, 403, 429, 503]);
  expect(violations).toEqual([]);
});

test('an error seeded into the emulator is found by Prism and by the hub itself', async () => {
  const batch_id = await upload(aihub, { a: 'x' });
  const { id } = await aihub.apps.run({ app_name: 'App', batch_id });
  hub.faults.add({ kind: 'missing-properties', names: ['status'], count: 1 });
  await aihub.runs.get(id).catch(() => {});
  expect(violations.join()).toContain('status');
  expect(hub.requests.at(-1)?.responseProblems.join()).toContain('status');
});

const note = (violation: string) => violations.push(violation);

test('every workflow of the spec runs through Prism without a violation', async () => {
  const report = await respect(workflows, proxy.url, hub.token, note);
  for (const workflow of workflows) expect(report).toContain(`✓ ${workflow}`);
  expect(violations).toEqual([]);
}, 60_000);

test('a workflow fails on an error seeded into the emulator, and Prism finds it', async () => {
  hub.faults.add({
    kind: 'missing-properties',
    names: ['status'],
    operations: ['getRunStatus'],
  });
  const failing = respect(['run-batch.arazzo.yaml'], proxy.url, hub.token, note);
  await expect(failing).rejects.toThrow(/wait-for-run/);
  expect(violations.join()).toContain('status');
}, 60_000);
