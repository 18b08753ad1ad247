import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator } from '@org/aihub-emulator';
import { AIHub, NotFoundError, RunNotCompleteError } from '@org/aihub-sdk';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as auditLogs from '../samples/audit-logs.ts';
import * as files from '../samples/files.ts';
import * as legacy from '../samples/legacy.ts';
import * as lists from '../samples/lists.ts';
import * as once from '../samples/once.ts';
import * as operations from '../samples/operations.ts';
import * as rows from '../samples/rows.ts';
import * as secrets from '../samples/secrets.ts';
import * as uploads from '../samples/uploads.ts';
import * as waiting from '../samples/waiting.ts';

const invoice = 'INVOICE\nInvoice Number: INV-7\ntotal: 12.50';

describe('The samples of the guide do what it says, on the emulator', () => {
  let hub: Emulator;
  let aihub: AIHub;
  let folder: string;

  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    hub = createEmulator({
      seed: 1,
      runDuration: { baseMs: 50, perFileMs: 0, afterReviewMs: 0 },
      jobMs: 50,
      deployments: { good: {}, bad: { fails: 'No.' }, checked: { review: true } },
      folders: { '/acme/claims/fs/Instabase Drive/in/2025/': { 'a.txt': invoice } },
    });
    aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
    folder = mkdtempSync(join(tmpdir(), 'aihub-samples-'));
    writeFileSync(join(folder, 'a.txt'), invoice);
    writeFileSync(join(folder, 'b.txt'), 'INVOICE\nInvoice Number: INV-8');
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  async function batch(): Promise<number> {
    const { id } = await aihub.batches.create({ name: 'in', workspace: 'claims' });
    await uploads.again(aihub, id, folder);
    return id;
  }

  /** What a sample writes to the console. */
  async function said(sample: Promise<void>): Promise<unknown[][]> {
    vi.mocked(console.log).mockClear();
    await sample;
    return vi.mocked(console.log).mock.calls;
  }

  async function run(deployment = 'good'): Promise<string> {
    const { id } = await aihub.deployments.run(deployment, { batch_id: await batch() });
    return id;
  }

  test('operations', async () => {
    expect(operations.all.length).toBeGreaterThan(15);
    const runs = await operations.callByName(aihub, 'listRuns', { query: { limit: 1 } });
    expect(runs).toEqual({ runs: [] });
    await expect(operations.callByName(aihub, 'listAll', {})).rejects.toThrow('listAll');
  });

  test('wait', async () => {
    expect((await waiting.wait(aihub, await run())).status).toBe('COMPLETE');
    expect(console.log).toHaveBeenCalledWith('COMPLETE');
  });

  test('tell how a wait can end', async () => {
    const bad = await run('bad');
    await waiting.explain(aihub, bad);
    expect(console.log).toHaveBeenCalledWith('FAILED', 'No.');
    const stopped = await run('checked');
    await waiting.explain(aihub, stopped);
    expect(console.log).toHaveBeenCalledWith(`Somebody must review run ${stopped}.`);
    const runs = await waiting.settled(aihub, [bad, stopped, await run()]);
    const statuses = runs.map(({ status }) => status);
    expect(statuses).toEqual(['FAILED', 'STOPPED_AT_CHECKPOINT', 'COMPLETE']);
  });

  test('wait through a review', async () => {
    const id = await run('checked');
    const over = waiting.review(aihub, id);
    const isStopped = async () => (await aihub.runs.get(id)).status === 'STOPPED_AT_CHECKPOINT';
    await vi.waitUntil(isStopped, 10_000);
    hub.review(id);
    expect((await over).status).toBe('COMPLETE');
  });

  test('delete and wait', async () => {
    const id = await run();
    const { batch_id } = await waiting.wait(aihub, id);
    expect(await waiting.deleteRun(aihub, id)).toBe(2);
    await expect(aihub.runs.get(id)).rejects.toThrow(NotFoundError);
    await waiting.deleteBatch(aihub, Number(batch_id));
    await expect(aihub.batches.get(Number(batch_id))).rejects.toThrow(NotFoundError);
  });

  test('go through lists and results', async () => {
    const bad = await run('bad');
    const good = await run();
    await waiting.settled(aihub, [bad, good]);
    expect(await said(lists.failedRuns(aihub))).toEqual([[bad, 'No.']]);
    const [runs, batches, files] = await lists.lists(aihub, await batch());
    expect(runs.map(({ id }) => id)).toEqual([bad, good]);
    expect([batches.length, files.length]).toEqual([3, 2]);
    expect(await said(lists.results(aihub, good))).toEqual([
      ['a.txt', 1],
      ['b.txt', 1],
    ]);
    const checked = await run('checked');
    await expect(aihub.runs.wait(checked)).rejects.toThrow('stopped for a review');
    await expect(said(lists.results(aihub, checked))).rejects.toThrow(RunNotCompleteError);
    expect(await lists.toReview(aihub, checked)).toEqual(['a.txt', 'b.txt']);
  });

  test('submit once', async () => {
    const batchId = await batch();
    const job = { id: 'job-1' };
    hub.faults.add({ kind: 'lost-response', operations: ['runApp'], count: 1 });
    const first = await once.submit(aihub, job, batchId);
    const second = await once.submit(aihub, job, batchId);
    expect(second.id).not.toBe(first.id);
    expect((await once.decide(aihub, job, batchId)).id).toBe(first.id);
  });

  test('submit once after a restart, by the time of the last sending', async () => {
    const batchId = await batch();
    const stored = new Map<string, Date>();
    const times: once.Times = {
      get: async (key) => stored.get(key),
      set: async (key, at) => void stored.set(key, at),
    };
    const first = await once.submitAgain(aihub, { id: 'job-1' }, times, batchId);
    expect(hub.stats.requests.listRuns).toBeUndefined();
    const again = await once.submitAgain(aihub, { id: 'job-1' }, times, batchId);
    expect(again.id).toBe(first.id);
  });

  test('submit once from a queue', async () => {
    const batchId = await batch();
    const job: once.BullJob = {
      id: '1',
      data: { batchId },
      updateData: async (data) => {
        job.data = data;
      },
    };
    const bull = await once.bullWorker(aihub, job);
    expect(job.data.sentAt).toBeTypeOf('number');
    expect(await once.bullWorker(aihub, job)).toBe(bull);
    const counters = { attemptsMade: 0, attemptsStarted: 1, stalledCounter: 0 };
    expect(once.deliveredBefore(counters)).toBe(false);
    for (const more of [{ attemptsMade: 1 }, { attemptsStarted: 2 }, { stalledCounter: 1 }]) {
      expect(once.deliveredBefore({ ...counters, ...more })).toBe(true);
    }
    const message = (count: string): once.SqsMessage => ({
      MessageId: 'm',
      Body: JSON.stringify({ batchId }),
      Attributes: { ApproximateReceiveCount: count },
    });
    const sqs = await once.sqsHandler(aihub, message('1'));
    expect(await once.sqsHandler(aihub, message('2'))).toBe(sqs);
    const boss = { id: 'b', data: { batchId }, retryCount: 0 };
    const started = await once.bossHandler(aihub, [boss]);
    expect(await once.bossHandler(aihub, [{ ...boss, retryCount: 1 }])).toBe(started);
    expect(hub.stats.requests.runApp).toBe(3);
  });

  test('upload', async () => {
    const uploaded = await uploads.folder(aihub, folder);
    expect(uploaded.map(({ name }) => name).sort()).toEqual(['a.txt', 'b.txt']);
    const kinds = await uploads.kinds(aihub, await batch(), join(folder, 'a.txt'));
    expect(kinds.map(({ name }) => name).sort()).toEqual([
      'a.txt',
      'invoice.txt',
      'note.txt',
      'scan.txt',
    ]);
  });

  test('upload what failed once more', async () => {
    const { id } = await aihub.batches.create({ name: 'in' });
    hub.faults.add({ kind: 'unavailable', status: 400, operations: ['addFileToBatch'], count: 1 });
    expect((await uploads.again(aihub, id, folder)).sort()).toEqual(['a.txt', 'b.txt']);
    expect(console.error).toHaveBeenCalledOnce();
  });

  test('make rows', async () => {
    const id = await run();
    await waiting.wait(aihub, id);
    expect(await said(rows.documents(aihub, id))).toEqual([
      ['a.txt', 'Invoice', '12.50'],
      ['b.txt', 'Invoice', null],
    ]);
    const fields = await said(rows.perField(aihub, id));
    expect(fields).toContainEqual(['total', '12.50', expect.any(Number)]);
    const [total, none = []] = await said(rows.totals(aihub, id));
    expect(total).toEqual(['12.50']);
    expect(String(none[0])).toMatch(/^No total: /);
    const file = join(folder, 'out');
    await rows.csv(aihub, id, file);
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufefffile\.name,document\.index,.*\r\na\.txt,0,/);
    await rows.jsonLines(aihub, id, file);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).original_file_name)).toEqual(['a.txt', 'b.txt']);
    expect((await rows.fromFolder(aihub)).input_dir).toContain('/Instabase Drive/in/2025/');
  });

  test('files', async () => {
    await files.write(aihub, invoice);
    expect(await files.read(aihub)).toBe(invoice);
    expect(await files.stream(aihub)).toBe(invoice.length);
    expect(await files.part(aihub)).toBe('INVOICE');
    expect(console.log).toHaveBeenCalledWith(`0 to 6 of ${invoice.length}`);
    expect(await files.writeNew(aihub, 'first')).toBe(true);
    expect(await files.writeNew(aihub, 'second')).toBe(false);
    const nodes = await files.look(aihub);
    expect(nodes.map(({ name }) => name).sort()).toEqual(['a.txt', 'new.txt']);
    await files.remove(aihub);
    await vi.waitFor(() => expect(files.read(aihub)).rejects.toThrow(NotFoundError));
    expect(await files.upload(aihub, folder)).toEqual(['a.txt', 'b.txt']);
    expect(await files.read(aihub)).toBe(invoice);
  });

  test('download the output of a run', async () => {
    const { id } = await aihub.apps.run({
      app_name: 'Invoice App',
      batch_id: await batch(),
      output_dir: '/acme/claims/fs/Instabase Drive/out/',
    });
    await waiting.wait(aihub, id);
    const target = join(folder, 'target');
    const paths = await files.download(aihub, '/acme/claims/fs/Instabase Drive/out/', target);
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) expect(readFileSync(path).length).toBeGreaterThan(0);
    const bytes = await files.later(
      aihub,
      `acme/claims/fs/Instabase Drive/out/${paths[0]?.slice(target.length + 1)}`,
    );
    expect(bytes).toEqual(new Uint8Array(readFileSync(paths[0] ?? '')));
  });

  test('secrets, and the audit log of what was done', async () => {
    await secrets.store(aihub, 'a value of the vault');
    await secrets.change(aihub, 'another value of the vault');
    const listed = await secrets.list(aihub);
    expect(listed.map(({ alias }) => alias)).toEqual(['acme-erp-password']);
    expect(JSON.stringify(listed)).not.toContain('of the vault');
    expect((await secrets.use(aihub, await batch())).status).toBe('RUNNING');
    await secrets.remove(aihub);
    expect(await secrets.list(aihub)).toEqual([]);
    const entries = await said(auditLogs.lastWeek(aihub));
    const kinds = entries.map(([, , kind]) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['createSecret', 'updateSecret', 'deleteSecret']));
    expect((await auditLogs.onePage(aihub)).status).toBe('OK');
  });

  test('legacy operations', async () => {
    const run = await legacy.follow(aihub, 'a-1', await batch());
    expect(await said(legacy.job(aihub, run.id))).toEqual([['DONE', 'COMPLETE', 1]]);
    const job = await aihub.legacy.job(run.id);
    const [result] = [job.results ?? []].flat();
    const records = await legacy.results(aihub, result?.output_folder ?? '');
    expect(records).toHaveLength(2);
    expect(console.log).toHaveBeenCalledWith('total', '12.50');
  });
});
